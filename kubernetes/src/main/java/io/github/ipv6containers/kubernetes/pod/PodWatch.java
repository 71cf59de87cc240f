package io.github.ipv6containers.kubernetes.pod;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** Knows a run's pods as the cluster tells of them: it is told of each change, and asks nothing again and again. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class PodWatch implements AutoCloseable {

    private final Object changed = new Object();
    /** Names of those that were deleted: who waits for one may not have looked between its start and its end. */
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();

    private final KubernetesClient client;
    private final String namespace;
    private final SharedIndexInformer<Pod> informer;

    private PodWatch(KubernetesClient client, String namespace, Map<String, String> labels) {
        this.client = client;
        this.namespace = namespace;
        this.informer = client.pods().inNamespace(namespace).withLabels(labels).inform(new ResourceEventHandler<Pod>() {
            @Override
            public void onAdd(Pod pod) {
                deleted.remove(pod.getMetadata().getName());
                wake();
            }

            @Override
            public void onUpdate(Pod before, Pod pod) {
                wake();
            }

            @Override
            public void onDelete(Pod pod, boolean unknown) {
                deleted.add(pod.getMetadata().getName());
                wake();
            }
        });
    }

    /** Begins to watch those that carry labels. */
    public static PodWatch of(KubernetesClient client, String namespace, Map<String, String> labels) {
        return new PodWatch(client, namespace, labels);
    }

    /** Returns a pod as it was told of last; empty when it is not there. */
    public Optional<Pod> pod(String name) {
        return Optional.ofNullable(informer.getStore().getByKey(namespace + "/" + name));
    }

    /** Returns all as they were told of last. */
    public List<Pod> all() {
        return informer.getStore().list();
    }

    /** Waits for any pod that is as wanted; empty when none was in time. */
    public Optional<Pod> await(Predicate<Pod> wanted, Duration longest) {
        return await(() -> all().stream().filter(wanted).findFirst(), longest);
    }

    /**
     * Waits until a pod is as wanted, or is deleted.
     *
     * @return the pod as it was told of last, wanted or not; empty when nothing was told of it, or it is not there any more
     */
    public Optional<Pod> await(String name, Predicate<Pod> wanted, Duration longest) {
        return await(
                        () -> {
                            Optional<Pod> told = pod(name);
                            return told.filter(wanted).isPresent() || isDeleted(name)
                                    ? Optional.of(told)
                                    : Optional.empty();
                        },
                        longest)
                .orElseGet(() -> pod(name));
    }

    /** Tells whether a pod was deleted; one of the same name that was made since may not have been told of yet, and is asked for. */
    public boolean isDeleted(String name) {
        return deleted.contains(name)
                && pod(name).isEmpty()
                && client.pods().inNamespace(namespace).withName(name).get() == null;
    }

    private <T> Optional<T> await(Supplier<Optional<T>> wanted, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        synchronized (changed) {
            while (true) {
                Optional<T> found = wanted.get();
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (found.isPresent() || left <= 0) {
                    return found;
                }
                try {
                    changed.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("Interrupted while a pod was waited for.", e);
                }
            }
        }
    }

    private void wake() {
        synchronized (changed) {
            changed.notifyAll();
        }
    }

    @Override
    public void close() {
        informer.close();
    }
}
