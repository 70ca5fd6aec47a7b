package io.github.parallelmaven.maven;

import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystemSession;

/** The sources of POMs that Maven 4 keeps for the whole session: a parent would be given as it was before it was edited. */
final class ReadSources {

    private ReadSources() {}

    /** Has them read again from now on; Maven 3 keeps none. The key is that of Maven's own cache of requests. */
    static void forget(RepositorySystemSession session) {
        ClassLoader maven = MavenSession.class.getClassLoader();
        try {
            Class<?> metadata = Class.forName("org.apache.maven.api.cache.CacheMetadata", false, maven);
            Object key = Class.forName("org.apache.maven.api.SessionData", false, maven)
                    .getMethod("key", Class.class, Object.class)
                    .invoke(null, ConcurrentMap.class, metadata);
            session.getData().set(key, null);
        } catch (ClassNotFoundException e) {
            // Maven 3.
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this Maven 4 keeps what it has read where it cannot be told to forget it", e);
        }
    }
}
