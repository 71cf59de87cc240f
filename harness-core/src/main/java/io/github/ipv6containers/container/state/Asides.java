package io.github.ipv6containers.container.state;

import com.github.dockerjava.api.command.HealthState;
import com.github.dockerjava.api.command.HealthStateLog;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.HostConfig;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.secret.LogLines;
import io.github.ipv6containers.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Says what else concerns one family alone: settings of the kernel, and a health check. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Asides {

    private static final Pattern SWITCH = Pattern.compile("net\\.ipv6\\.conf\\.[^.]+\\.disable_ipv6");
    private static final String BIND_V6_ONLY = "net.ipv6.bindv6only";
    private static final Pattern IPV4_LOOPBACK = Pattern.compile("\\b127\\.0\\.0\\.1\\b");
    private static final Pattern IPV6_LOOPBACK = Pattern.compile("\\[::1]|(?<![0-9A-Fa-f:])::1(?![0-9A-Fa-f:])");
    private static final Pattern NAME = Pattern.compile("\\blocalhost\\b");

    /** What prints every address of a container, one behind the other. */
    private static final Pattern ALL_ADDRESSES =
            Pattern.compile("\\bhostname\\s+(?:-i|-I|--ip-address|--all-ip-addresses)\\b");

    private static final String IPV4 = "\\d{1,3}(?:\\.\\d{1,3}){3}";
    private static final String IPV6 = "[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}";
    private static final Pattern TWO_ADDRESSES =
            Pattern.compile("(?<![\\w.:])(?:%s %s|%s %s)(?![\\w.:])".formatted(IPV4, IPV6, IPV6, IPV4));

    private final InspectContainerResponse info;
    private final Secrets secrets;

    private Asides(InspectContainerResponse info, Secrets secrets) {
        this.info = info;
        this.secrets = secrets;
    }

    /**
     * Returns a sentence for each; none where nothing is known.
     *
     * @param log reads the last lines of its log, which is done where it has ended
     */
    public static List<String> of(
            InspectContainerResponse info, StackMode mode, Secrets secrets, Supplier<List<String>> log) {
        Asides asides = new Asides(info, secrets);
        List<String> said = new ArrayList<>(asides.settings());
        asides.health().ifPresent(said::add);
        if (mode == StackMode.DUAL_STACK && !Boolean.TRUE.equals(info.getState().getRunning())) {
            asides.twoWords(log.get()).ifPresent(said::add);
        }
        return said;
    }

    /** One that takes what "hostname -i" prints for one address ends on a dual-stack network alone. */
    private Optional<String> twoWords(List<String> log) {
        Stream<String> command = Stream.of(
                        info.getConfig().getEntrypoint(), info.getConfig().getCmd())
                .filter(Objects::nonNull)
                .flatMap(Stream::of);
        boolean told = command.anyMatch(word -> ALL_ADDRESSES.matcher(word).find());
        return told || log.stream().anyMatch(line -> TWO_ADDRESSES.matcher(line).find())
                ? Optional.of(
                        "It seems to take what \"hostname -i\" prints for one address: on a dual-stack network that is"
                                + " two, one behind the other.")
                : Optional.empty();
    }

    private List<String> settings() {
        Map<String, String> sysctls = Optional.ofNullable(info.getHostConfig())
                .map(HostConfig::getSysctls)
                .orElse(Map.of());
        List<String> said = new ArrayList<>();
        sysctls.forEach((name, value) -> {
            if (SWITCH.matcher(name).matches() && value.equals("1")) {
                said.add("IPv6 is switched off inside: the container was given " + name + "=1.");
            } else if (name.equals(BIND_V6_ONLY) && value.equals("1")) {
                said.add("The container was given " + name
                        + "=1: a socket that is bound to :: serves IPv6 alone, unless its" + " program asks for both.");
            }
        });
        return said;
    }

    private Optional<String> health() {
        HealthState health = info.getState().getHealth();
        if (health == null || !"unhealthy".equals(health.getStatus())) {
            return Optional.empty();
        }
        HealthCheck check = info.getConfig().getHealthcheck();
        List<String> test = check == null || check.getTest() == null ? List.of() : check.getTest();
        String command = secrets.hiddenIn(String.join(" ", test).replaceFirst("^CMD(-SHELL)? ", ""));
        return Optional.of("Its health check is unhealthy" + (command.isEmpty() ? "" : " (" + command + ")")
                + lastOutput(health) + "." + asked(command));
    }

    private String lastOutput(HealthState health) {
        List<HealthStateLog> log = Objects.requireNonNullElse(health.getLog(), List.of());
        String output = log.isEmpty()
                ? ""
                : Objects.requireNonNullElse(log.get(log.size() - 1).getOutput(), "");
        List<String> lines = LogLines.of(output, secrets);
        return lines.isEmpty() ? "" : ": \"" + lines.get(lines.size() - 1).strip() + "\"";
    }

    /** Says which family it asks: where the port answers over the other one, the check is at fault and not the port. */
    private static String asked(String command) {
        boolean overIPv4 = IPV4_LOOPBACK.matcher(command).find();
        boolean overIPv6 = IPV6_LOOPBACK.matcher(command).find();
        if (overIPv4 != overIPv6) {
            return " It asks over " + (overIPv4 ? "IPv4" : "IPv6") + " alone, whatever answers over the other family.";
        }
        return !overIPv4 && NAME.matcher(command).find()
                ? " Of localhost some clients try one address alone: mostly ::1, as BusyBox does; curl tries both."
                : "";
    }
}
