package io.github.parallelmaven.analysis.hazard.guarded;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

@ResourceLock(providers = ProvidedWriter.NoLocks.class)
class ProvidedWriter {

    static final class NoLocks implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
            return Set.of();
        }
    }

    @Test
    void writes() {
        Shared.provided.add("a");
    }
}
