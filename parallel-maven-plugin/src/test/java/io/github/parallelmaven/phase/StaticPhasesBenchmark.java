package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.analysis.hazard.Suppressions;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.SafetyEvidence.Recording;
import io.github.parallelmaven.project.ParallelProperties;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the phases cost that run no test: reading sources and classes, categories, hazards and remedies, on 1,000
 * generated test classes that reach 100 helpers. Run its main method in a JVM with the heap it may use; a first argument
 * sets the number of rounds (default 5). The first round is what a user meets: nothing is compiled yet.
 */
public final class StaticPhasesBenchmark {

    private static final int TEST_CLASSES = 1_000;
    private static final int HELPERS = 100;

    private StaticPhasesBenchmark() {}

    /** Prints one line a round, and the most heap that was in use. */
    public static void main(String[] args) throws IOException {
        int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("static-phases");
        try {
            SampleSuite suite = suite(folder);
            List<String> problems = suite.compile();
            if (!problems.isEmpty()) {
                throw new IllegalStateException(String.join("\n", problems));
            }
            for (int round = 1; round <= rounds; round++) {
                long start = System.nanoTime();
                int findings = phases(suite.project());
                System.out.printf(
                        "round %d%s: %.2f s, %d findings%n",
                        round, round == 1 ? " (cold)" : "", (System.nanoTime() - start) / 1e9, findings);
            }
            System.out.printf("most heap in use: %d MB%n", peakBytes() >> 20);
        } finally {
            delete(folder);
        }
    }

    private static int phases(Project project) {
        CodeModel code = CodeModel.read(project);
        List<DiscoveredTest> tests = DeclaredTests.of(code, Set.of());
        SortedSet<String> classes = new TreeSet<>();
        tests.forEach(test -> classes.add(test.method().testClass()));
        SuiteSources sources = SuiteSources.read(Reactor.of(project), code, tests);
        Suite suite = Suite.of(classes, tests, sources);
        Settings settings = Settings.read(name -> Optional.empty(), Settings.Mode.STANDARD);
        new CategorizePhase(
                        Reactor.of(project),
                        suite,
                        CategorizeStep.categories(settings),
                        CategorizeStep.style(settings),
                        ParallelProperties.empty())
                .plan(Optional.empty());
        ThreadSafetyPhase safety = new ThreadSafetyPhase(tests, Suppressions.none());
        safety.allowedModes(sources.code(), settings.allowedModes(), true);
        RunConfiguration threads = RunConfiguration.classThreads(2);
        List<Finding> findings = safety.findings(sources.code(), threads);
        IsolationInsertions.of(findings);
        safety.evidence(sources.code(), threads, Recording.none("no run"), false);
        return findings.size();
    }

    /** Every tenth class has something that must not overlap; the others only compute. */
    private static SampleSuite suite(Path folder) {
        SampleSuite suite = new SampleSuite(folder);
        for (int i = 0; i < HELPERS; i++) {
            suite.write("src/test/java/b/Helper%d.java".formatted(i), """
                    package b;

                    import java.util.*;

                    public class Helper%d {

                        private static final Map<String, Integer> CACHE = new HashMap<>();
                        private final List<String> lines = new ArrayList<>();

                        public int size(String text) {
                            lines.add(text);
                            return next(text).length() + lines.size();
                        }

                        public static int cached(String key) {
                            return CACHE.computeIfAbsent(key, String::length);
                        }

                        private String next(String text) {
                            return %s;
                        }
                    }
                    """.formatted(
                            i, i % 10 == 9 ? "text.trim()" : "text + new Helper%d().size(text)".formatted(i + 1)));
        }
        for (int i = 0; i < TEST_CLASSES; i++) {
            suite.write("src/test/java/a/A%dTest.java".formatted(i), testClass(i));
        }
        return suite;
    }

    private static String testClass(int number) {
        StringBuilder tests = new StringBuilder();
        for (int test = 0; test < 8; test++) {
            tests.append("""

                        @Test
                        void test%d() {
                            Helper%d helper = new Helper%d();
                            assertEquals(3, helper.size("abc") - 1, () -> "of " + helper);
                        }
                    """.formatted(test, (number + test) % HELPERS, (number + test) % HELPERS));
        }
        if (number % 10 == 0) {
            tests.append("""

                        @Test
                        void shares() {
                            System.setProperty("key%d", "value");
                            assertEquals(3, Helper%d.cached("abc"));
                        }
                    """.formatted(number % 7, number % HELPERS));
        }
        return """
                package a;

                import static org.junit.jupiter.api.Assertions.assertEquals;

                import b.*;
                import org.junit.jupiter.api.Test;

                class A%dTest {
                %s}
                """.formatted(number, tests);
    }

    private static long peakBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
