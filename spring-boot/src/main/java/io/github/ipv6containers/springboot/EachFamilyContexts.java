package io.github.ipv6containers.springboot;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.family.CurrentFamily;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.CacheAwareContextLoaderDelegate;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.cache.DefaultCacheAwareContextLoaderDelegate;
import org.springframework.test.context.cache.DefaultContextCache;

/**
 * Keeps the contexts of each family beside each other, in a cache of its own; those of tests over none are in Spring's.
 *
 * <p>They are kept for the whole JVM, as Spring keeps its own: each test class has a delegate of its own, and a context is there
 * to serve more than one.
 */
final class EachFamilyContexts implements CacheAwareContextLoaderDelegate {

    private static final Map<IPFamily, CacheAwareContextLoaderDelegate> OF_A_FAMILY = new ConcurrentHashMap<>();
    private static final CacheAwareContextLoaderDelegate OF_NONE = new DefaultCacheAwareContextLoaderDelegate();

    private static CacheAwareContextLoaderDelegate ofThisTest() {
        return CurrentFamily.get()
                .map(family -> OF_A_FAMILY.computeIfAbsent(
                        family, any -> new DefaultCacheAwareContextLoaderDelegate(new DefaultContextCache())))
                .orElse(OF_NONE);
    }

    @Override
    public boolean isContextLoaded(MergedContextConfiguration configuration) {
        return ofThisTest().isContextLoaded(configuration);
    }

    @Override
    public ApplicationContext loadContext(MergedContextConfiguration configuration) {
        return ofThisTest().loadContext(configuration);
    }

    @Override
    public void closeContext(MergedContextConfiguration configuration, @Nullable HierarchyMode mode) {
        ofThisTest().closeContext(configuration, mode);
    }
}
