package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What test classes do with one static field of the code under test. */
final class CacheUses {

    static final String KEY = "static:a.Cache.ALL";

    private CacheUses() {}

    static ResourceUse of(String testClass, Access access, ResourceUse.Sharing sharing, boolean inTestCode) {
        return new ResourceUse(
                "H02",
                "static_container",
                KEY,
                KEY,
                access,
                false,
                false,
                sharing,
                new Location("Cache.java", 1, "a.Cache", "put"),
                inTestCode,
                Set.of(Scope.CLASSES),
                List.of(testClass),
                "changes it",
                false,
                "");
    }

    /** By a class that does nothing else, and has no lock. */
    static ClassUse inClass(ResourceUse use) {
        return new ClassUse(
                new Examined(
                        use.path().get(0),
                        List.of(use),
                        new Guards(false, Set.of(), Set.of()),
                        new MethodOverlap(false, false),
                        Set.of(),
                        Map.of(),
                        Set.of(),
                        Set.of()),
                use);
    }
}
