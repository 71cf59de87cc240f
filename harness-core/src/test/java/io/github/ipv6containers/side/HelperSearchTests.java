package io.github.ipv6containers.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectImageCmd;
import com.github.dockerjava.api.command.ListImagesCmd;
import com.github.dockerjava.api.command.PullImageCmd;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Image;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ErrorDetail;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testcontainers.utility.DockerImageName;

class HelperSearchTests {

    private static final String WANTED = "debian:trixie-slim";
    private static final Consumer<ResultCallback<PullResponseItem>> SUCCEEDS = ResultCallback::onComplete;

    private final List<String> pulled = new ArrayList<>();

    @Test
    void takesWhatIsThereAndPullsNothing() {
        assertThat(search(SUCCEEDS, WANTED, "ubuntu:24.04").find(WANTED, true)).isEqualTo(WANTED);
        assertThat(pulled).isEmpty();
    }

    @Test
    void takesAnotherImageThatHasPerlBeforeItPulls() {
        assertThat(search(SUCCEEDS, "redis:8.2", "ubuntu:24.04", "my/debian:1", "debian:bookworm")
                        .find(WANTED, true))
                .isEqualTo("debian:bookworm");
        assertThat(pulled).isEmpty();
    }

    @Test
    void takesNoOtherImageThanTheUsers() {
        assertThat(search(SUCCEEDS, "ubuntu:24.04").find("my/perl:5", false)).isEqualTo("my/perl:5");
        assertThat(pulled).containsExactly("my/perl:5");
    }

    @Test
    void takesNoImageInWhosePlaceTestcontainersWouldRunAnother() {
        UnaryOperator<DockerImageName> mirror = name -> DockerImageName.parse("mirror/" + name.asCanonicalNameString());

        assertThat(search(SUCCEEDS, mirror, "ubuntu:24.04").find(WANTED, true)).isEqualTo(WANTED);
        assertThat(pulled).containsExactly("mirror/debian:trixie-slim");
    }

    @Test
    void saysInOneSentenceWhyTheEngineCannotPull() {
        Consumer<ResultCallback<PullResponseItem>> refuses = callback -> {
            callback.onError(new NotFoundException(
                    "Status 404: {\"message\":\"pull access denied for debian, repository does not exist\"}\n"));
            callback.onComplete();
        };

        assertThatThrownBy(() -> search(refuses).find(WANTED, true))
                .isInstanceOf(NoHelperImageException.class)
                .hasMessage(told("pull access denied for debian, repository does not exist"));
    }

    @Test
    void saysWhatWentWrongOnTheWay() {
        Consumer<ResultCallback<PullResponseItem>> breaks = callback -> {
            callback.onNext(failed("unexpected EOF."));
            callback.onComplete();
        };

        assertThatThrownBy(() -> search(breaks).find(WANTED, true)).hasMessage(told("unexpected EOF"));
    }

    @Test
    void waitsNoLongerThanTheEngineHasNews() {
        assertThatThrownBy(() -> search(callback -> {}).find(WANTED, true))
                .hasMessage(told("the engine has had no news of it for 1 s"));
    }

    @ParameterizedTest
    @CsvSource({
        "my/perl:5, my/other:1, my/perl:5",
        "' my/perl:5 ', , my/perl:5",
        "'', my/other:1, my/other:1",
        ", ' ', debian:trixie-slim",
        ", , debian:trixie-slim"
    })
    void isNamedByThePropertyThenByTheVariable(String property, String variable, String name) {
        assertThat(HelperImage.name(property, variable)).isEqualTo(name);
    }

    private static String told(String reason) {
        return "The helper image debian:trixie-slim is not on the engine and cannot be pulled: " + reason
                + ". Load it by hand, or name another image that has Perl by -Dipv6containers.helper.image=IMAGE"
                + " or the environment variable IPV6CONTAINERS_HELPER_IMAGE.";
    }

    private HelperSearch search(Consumer<ResultCallback<PullResponseItem>> pull, String... there) {
        return search(pull, UnaryOperator.identity(), there);
    }

    private HelperSearch search(
            Consumer<ResultCallback<PullResponseItem>> pull,
            UnaryOperator<DockerImageName> substitution,
            String... there) {
        return new HelperSearch(engine(pull, List.of(there)), substitution, Duration.ofSeconds(1));
    }

    private DockerClient engine(Consumer<ResultCallback<PullResponseItem>> pull, List<String> there) {
        return fake(DockerClient.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "inspectImageCmd" ->
                fake(InspectImageCmd.class, (self, called, none) -> {
                    if (!there.contains(arguments[0])) {
                        throw new NotFoundException("no such image");
                    }
                    return null;
                });
            case "listImagesCmd" -> fake(ListImagesCmd.class, (self, called, none) -> images(there));
            default ->
                fake(PullImageCmd.class, (self, called, callback) -> {
                    pulled.add((String) arguments[0]);
                    @SuppressWarnings("unchecked")
                    ResultCallback<PullResponseItem> told = (ResultCallback<PullResponseItem>) callback[0];
                    pull.accept(told);
                    return told;
                });
        });
    }

    private static List<Image> images(List<String> names) {
        return names.stream()
                .map(name -> set(new Image(), "repoTags", new String[] {name}))
                .toList();
    }

    private static PullResponseItem failed(String message) {
        var detail = set(new ErrorDetail(), "message", message);
        return set(new PullResponseItem(), "errorDetail", detail);
    }

    /** Sets what only an engine's answer sets. */
    private static <T> T set(T object, String name, Object value) {
        try {
            for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
                if (Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.getName().equals(name))) {
                    var field = type.getDeclaredField(name);
                    field.setAccessible(true);
                    field.set(object, value);
                    return object;
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalArgumentException(name);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
