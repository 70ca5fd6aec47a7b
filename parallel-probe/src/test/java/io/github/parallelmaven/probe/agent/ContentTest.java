package io.github.parallelmaven.probe.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.probe.Mutability;
import io.github.parallelmaven.probe.agent.Content.Change;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** What counts as a change of an object that a static field holds. */
class ContentTest {

    private final Mutability mutability = new Mutability(false);

    @Test
    void takesACounterThatIsBackAtZeroForNoOtherObject() {
        Counting counting = new Counting();

        Change change = ofLibrary(counting, () -> counting.active.set(0));

        assertThat(change).isEqualTo(Change.NONE);
    }

    @Test
    void asksNoNumberOfTheUserForItsValue() {
        Holder holder = new Holder(new Unasked());

        assertThat(ofLibrary(holder, () -> holder.held = new Unasked())).isEqualTo(Change.REPLACED);
    }

    @Test
    void takesWhatALibraryHoldsWeaklyForAMemo() {
        Map<String, Object> memo =
                new HashMap<>(Map.of("a", new WeakReference<>("one"), "b", new WeakReference<>("x")));

        Change change = ofLibrary(memo, () -> {
            memo.put("a", new WeakReference<>("two"));
            memo.remove("b");
        });

        assertThat(change).isEqualTo(Change.NONE);
    }

    @Test
    void takesAFieldThatALibraryHoldsWeaklyForAMemo() {
        Holder holder = new Holder(new WeakReference<>("one"));

        assertThat(ofLibrary(holder, () -> holder.held = new WeakReference<>("two")))
                .isEqualTo(Change.NONE);
    }

    @Test
    void seesWhatTheProjectHoldsWeakly() {
        Map<String, Object> held = new HashMap<>(Map.of("a", new WeakReference<>("one")));

        assertThat(ofProject(held, () -> held.put("a", new WeakReference<>("two"))))
                .isEqualTo(Change.REPLACED);
    }

    @Test
    void seesWhatALibraryIsToldInsteadOfSomethingElse() {
        Map<String, Object> providers = new HashMap<>(Map.of("a", new Object()));

        assertThat(ofLibrary(providers, () -> providers.put("a", new Object()))).isEqualTo(Change.REPLACED);
    }

    @Test
    void takesWhatALibraryKeepsForManyThreadsInAFieldForItsOwnBusiness() {
        Level level = new Level();

        assertThat(ofLibrary(level, () -> level.number = 2)).isEqualTo(Change.NONE);
        assertThat(of(level, () -> level.number = 3, false)).isEqualTo(Change.COUNTED);
        assertThat(ofLibrary(level, () -> level.name = "warning")).isEqualTo(Change.REPLACED);
    }

    @Test
    void takesTheOrderThatACacheKeepsUnderItsLockForItsOwnBusiness() {
        Cache cache = new Cache();

        assertThat(ofLibrary(cache, cache::use)).isEqualTo(Change.NONE);
        assertThat(ofProject(cache, cache::use)).as("of the project").isEqualTo(Change.REPLACED);
    }

    @Test
    void takesWhatACacheKeepsBesideItsCounterForItsOwnBusiness() {
        CountingCache cache = new CountingCache();

        assertThat(ofLibrary(cache, cache::use)).isEqualTo(Change.NONE);
        assertThat(ofProject(cache, cache::use)).as("of the project").isNotEqualTo(Change.NONE);
    }

    @Test
    void takesAMemoOfALibraryThatIsReplacedByALargerOneForItsOwnBusiness() {
        Map<String, Integer> memo = new WeakHashMap<>(Map.of("one", 1));
        Map<String, Integer> larger = new WeakHashMap<>(Map.of("one", 1, "two", 2));
        Holder holder = new Holder(memo);

        assertThat(ofLibrary(holder, () -> holder.held = larger)).isEqualTo(Change.NONE);
    }

    @Test
    void seesWhatACacheIsTold() {
        Cache cache = new Cache();

        assertThat(ofLibrary(cache, () -> cache.name = "other")).isEqualTo(Change.REPLACED);
    }

    @Test
    void seesWhatARegistryWithoutALockReplaces() {
        Registry registry = new Registry();

        assertThat(ofLibrary(registry, () -> registry.standard = new Object())).isEqualTo(Change.REPLACED);
    }

    private Change ofLibrary(Object object, Runnable work) {
        return of(object, work, true);
    }

    private Change ofProject(Object object, Runnable work) {
        return of(object, work, false);
    }

    private Change of(Object object, Runnable work, boolean library) {
        Content before = Content.of(object, mutability, library, name -> !library);
        work.run();
        return before.to(Content.of(object, mutability, library, name -> !library));
    }

    private static final class Counting {
        private final AtomicInteger active = new AtomicInteger(1);
    }

    private static final class Holder {
        private Object held;

        Holder(Object held) {
            this.held = held;
        }
    }

    /** A number that is asked while another thread changes it would be code of the user that we run. */
    private static final class Unasked extends Number {
        @Override
        public int intValue() {
            throw new AssertionError("asked");
        }

        @Override
        public long longValue() {
            throw new AssertionError("asked");
        }

        @Override
        public float floatValue() {
            throw new AssertionError("asked");
        }

        @Override
        public double doubleValue() {
            throw new AssertionError("asked");
        }
    }

    /** A table that all may read at once, and beside it what is kept in order under a lock. */
    private static final class Cache {
        private final ConcurrentMap<String, String> table = new ConcurrentHashMap<>();
        private final Lock lock = new ReentrantLock();
        private Object last = new Object();
        private String name = "one";

        void use() {
            last = new Object();
        }
    }

    /** The classes that use an entry, and how often one was asked for. */
    private static final class Level {
        private volatile int number = 1;
        private String name = "info";
    }

    private static final class CountingCache {
        private final ConcurrentMap<String, String> table = new ConcurrentHashMap<>();
        private final Map<String, String> users = new HashMap<>(Map.of("one", "a"));
        private final AtomicInteger asked = new AtomicInteger();

        void use() {
            users.put("one", "user " + asked.incrementAndGet());
        }
    }

    private static final class Registry {
        private final ConcurrentMap<String, String> named = new ConcurrentHashMap<>();
        private Object standard = new Object();
    }
}
