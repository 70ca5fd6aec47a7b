package io.github.parallelmaven.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UniqueIdsTest {

    private static final int VM_IDS = 900 / UniqueIds.MOST_FORKS;

    private final UniqueIds ids = new UniqueIds();

    @Test
    void aNameTellsWhoseItIs() {
        assertThat(ids.name("vm")).startsWith("vm-" + ProcessHandle.current().pid() + "-");
        assertThat(ids.pid()).isEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void noTwoThreadsGetTheSameName() {
        assertThat(inManyThreads(() -> new UniqueIds().name("vm"))).doesNotHaveDuplicates();
    }

    @Test
    void noTwoThreadsGetTheSameNumber() {
        assertThat(inManyThreads(() -> new UniqueIds().number(1, 4000 * UniqueIds.MOST_FORKS)))
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoForksGetTheSameNumber() {
        Set<Integer> all = new HashSet<>();
        for (int fork = 1; fork <= UniqueIds.MOST_FORKS; fork++) {
            Set<Integer> own = numbers(fork, VM_IDS);
            assertThat(own).hasSize(VM_IDS).allMatch(id -> id >= 100 && id <= 999);
            assertThat(own).noneMatch(all::contains);
            all.addAll(own);
        }
    }

    @Test
    void aNumberComesBackOnlyAfterAllOthersOfThePart() {
        assertThat(numbers(3, 10 * VM_IDS)).hasSize(VM_IDS);
    }

    @Test
    void namesAndNumbersOfOtherRangesDoNotUseUpAPart() {
        Set<Integer> numbers = new HashSet<>();
        for (int call = 0; call < VM_IDS; call++) {
            numbers.add(ids.number(5_000, 5_899));
            ids.number(6_000, 6_899);
            ids.name("vm");
        }

        assertThat(numbers).hasSize(VM_IDS);
    }

    @Test
    void theWholeRangeOfIntegersIsARange() {
        assertThat(of("32").number(Integer.MIN_VALUE, Integer.MAX_VALUE)).isPositive();
    }

    @Test
    void aRangeThatIsTooShortIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("1").number(1, 31))
                .withMessageContaining("1 to 31 are fewer than 32");
        assertThat(of("32").number(1, 32)).isEqualTo(32);
    }

    @Test
    void aForkWithoutAPartIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> of("fork-33").number(100, 999))
                .withMessageContaining("Fork 33");
    }

    @Test
    void ourOwnBuildTellsTheForkItsNumber() {
        assertThat(ids.fork()).isPositive();
    }

    @Test
    void aForkIsKnownByTheNumberAtTheEnd() {
        assertThat(of("7").fork()).isEqualTo(7);
        assertThat(of("f2-fork-12").fork()).isEqualTo(12);
    }

    @Test
    void outsideOfSurefireThereIsOneFork() {
        assertThat(new ForkNumber(null, false).number()).isEqualTo(1);
    }

    @Test
    void aForkThatDoesNotKnowItsNumberSaysWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ForkNumber(null, true).number())
                .withMessageContaining("<parallel.support.fork>fork-${surefire.forkNumber}</parallel.support.fork>");
        assertThatIllegalStateException()
                .isThrownBy(() -> new ForkNumber("fork-${surefire.forkNumber}", false).number())
                .withMessageContaining("ends with no number");
    }

    private static UniqueIds of(String fork) {
        return new UniqueIds(4711, new ForkNumber(fork, true));
    }

    private static Set<Integer> numbers(int fork, int count) {
        Set<Integer> numbers = new HashSet<>();
        for (int call = 0; call < count; call++) {
            numbers.add(of("fork-" + fork).number(100, 999));
        }
        return numbers;
    }

    private static <T> Collection<T> inManyThreads(Supplier<T> id) {
        Collection<T> all = new ConcurrentLinkedQueue<>();
        Stream<Thread> threads = IntStream.range(0, 8)
                .mapToObj(number -> new Thread(() -> {
                    for (int call = 0; call < 500; call++) {
                        all.add(id.get());
                    }
                }));
        threads.peek(Thread::start).toList().forEach(UniqueIdsTest::join);
        assertThat(all).hasSize(8 * 500);
        return all;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
