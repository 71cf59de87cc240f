package io.github.ipv6containers.junit;

import org.apiguardian.api.API;

/**
 * Says how long the containers live whose classes {@link IPv6Containers} lists.
 *
 * <p>Nested classes use those of the class around them, whatever the scope.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum ContainerScope {
    /** New ones for each test method, started before the test instance is made; tests side by side have their own. */
    TEST,
    /** One of each for the class, shared by its tests; classes side by side, and a subclass, have their own. */
    CLASS,
    /**
     * One of each for all classes of this JVM that list it with the same mode, started by the first of them, stopped when
     * all tests are over. Classes side by side use them at the same time, and wait for the first to start them; what could not
     * be started for one class is not tried again for the next.
     */
    JVM
}
