package io.github.ipv6containers.report.lanes;

import io.github.ipv6containers.report.progress.Doing;
import io.github.ipv6containers.report.progress.Progress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Looks for images before anything is run.
 *
 * @param look looks for one, and never throws
 * @param ledger keeps what is known of them
 * @param progress is told of each
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ImageSearch(Function<String, FoundImage> look, Ledger ledger, Progress progress) {

    private static final String IMAGES = "images";

    /** Looks for several at a time: fetching one waits for the network while another is built. */
    public Map<String, FoundImage> find(List<String> wanted, int parallel) {
        progress.say("looking for " + wanted.size()
                + " images; one that is not here yet is fetched, which may take minutes");
        progress.expect(Map.of(IMAGES, wanted.size()));
        Map<String, FoundImage> found = Collections.synchronizedMap(new LinkedHashMap<>());
        ExecutorService workers = Executors.newFixedThreadPool(parallel);
        try {
            CompletableFuture.allOf(wanted.stream()
                            .map(image -> CompletableFuture.supplyAsync(() -> find(image), workers)
                                    .thenAccept(one -> keep(one, found, wanted.size())))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            workers.shutdownNow();
        }
        return found;
    }

    private void keep(FoundImage one, Map<String, FoundImage> found, int all) {
        ledger.put(one.subject());
        synchronized (found) {
            found.put(one.requested(), one);
            String line = "image %d/%d  %s  %s".formatted(found.size(), all, one.requested(), one.words());
            if (one.known() == null) {
                progress.say(line);
            } else {
                progress.saySmall(line);
            }
        }
    }

    private FoundImage find(String image) {
        Doing looking = progress.begin(IMAGES, image);
        try {
            return look.apply(image);
        } finally {
            looking.close();
        }
    }
}
