package io.github.ipv6containers.springboot;

import org.apiguardian.api.API;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.test.context.CacheAwareContextLoaderDelegate;

/**
 * Gives a class with {@code @SpringBootTest} an application context for each family of its {@code @EachIPFamily} tests, so
 * that no context has to be thrown away after a test.
 *
 * <p>It is said by {@code @BootstrapWith(EachFamilyBootstrapper.class)} on the class. Both contexts are kept as long as
 * Spring keeps one, each with connections of its own; a test over no family has a third one. JUnit 5.12 or newer is needed:
 * before, the family is not known yet when Spring makes the context.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class EachFamilyBootstrapper extends SpringBootTestContextBootstrapper {

    /** Made by Spring. */
    public EachFamilyBootstrapper() {}

    @Override
    protected CacheAwareContextLoaderDelegate getCacheAwareContextLoaderDelegate() {
        return new EachFamilyContexts();
    }
}
