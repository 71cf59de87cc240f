package io.github.ipv6containers.side;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.model.PullResponseItem;
import io.github.ipv6containers.engine.EngineWords;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.testcontainers.utility.DockerImageName;

/** Pulls an image once, for as long as the engine has news of it; Testcontainers would try again for two minutes. */
final class HelperPull extends ResultCallback.Adapter<PullResponseItem> {

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long lastNews = System.nanoTime();
    private volatile @Nullable DockerClientException failure;

    private HelperPull() {}

    /**
     * Pulls.
     *
     * @throws RuntimeException if the engine cannot, or says nothing for the given time
     */
    static void of(DockerClient client, DockerImageName image, Duration quiet) {
        try (HelperPull pull =
                client.pullImageCmd(image.asCanonicalNameString()).exec(new HelperPull())) {
            pull.await(quiet);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DockerClientException("interrupted", e);
        } catch (IOException e) {
            throw new DockerClientException(String.valueOf(e.getMessage()), e);
        }
    }

    private void await(Duration quiet) throws InterruptedException {
        // docker-java's own wait with a limit gives the pull up at the limit.
        while (!ended.await(quiet.toMillis() / 10, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() - lastNews > quiet.toNanos()) {
                throw new DockerClientException("the engine has had no news of it for " + quiet.toSeconds() + " s");
            }
        }
        DockerClientException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    @Override
    public void onNext(PullResponseItem item) {
        lastNews = System.nanoTime();
        if (item.isErrorIndicated() && item.getErrorDetail() != null) {
            failure = new DockerClientException(
                    String.valueOf(item.getErrorDetail().getMessage()));
        }
    }

    /** Leaves out what docker-java does there: it prints a stack trace. */
    @Override
    public void onError(Throwable error) {
        failure = new DockerClientException(EngineWords.of(error), error);
        ended.countDown();
    }

    @Override
    public void onComplete() {
        super.onComplete();
        ended.countDown();
    }
}
