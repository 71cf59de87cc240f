package io.github.ipv6containers.junit;

import org.apiguardian.api.API;

/** Says how long the containers live whose classes {@link IPv6Containers} lists. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum ContainerScope {
    /** New ones for each test method, started before the test instance is made. */
    TEST,
    /** One of each for the class, shared by its tests and by nested classes. */
    CLASS,
    /**
     * One of each for all classes of this JVM that list it with the same mode, started by the first of them, stopped when
     * all tests are over.
     */
    JVM
}
