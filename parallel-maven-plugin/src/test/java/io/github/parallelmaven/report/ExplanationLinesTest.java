package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Explanation;
import io.github.parallelmaven.model.Explanation.Cause;
import io.github.parallelmaven.model.Explanation.Fate;
import io.github.parallelmaven.model.Explanation.InMode;
import io.github.parallelmaven.model.Explanation.Saving;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.IsolationCost;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExplanationLinesTest {

    private static final Location PLACE = new Location("src/main/java/a/Cache.java", 7, "a.Cache", "put");

    private static Finding finding(String rule, String resource, Remedy remedy, boolean guarded) {
        return new Finding(
                rule,
                "static_container",
                "a.OrderTest",
                PLACE,
                resource,
                Access.WRITE,
                Set.of(Scope.CLASSES),
                List.of("a.OrderTest", "a.OrderTest.sells", "a.Cache.put"),
                "a.Cache.put adds to it",
                remedy,
                guarded);
    }

    private static Cause locked() {
        return new Cause(
                finding(
                        "H02",
                        "static:a.Cache.ALL",
                        new Remedy.ResourceLock("static:a.Cache.ALL", Remedy.ResourceLock.Mode.READ_WRITE),
                        true),
                new TreeMap<>(Map.of("a.CartTest", Access.READ, "a.StockTest", Access.WRITE)),
                false);
    }

    private static InMode forks() {
        Cause harmless = new Cause(
                finding("H02", "static:a.Cache.ALL", new Remedy.None("different JVMs do not meet"), false),
                new TreeMap<>(),
                false);
        return new InMode(RunConfiguration.forks(2), Fate.OVERLAPS, List.of(harmless), Optional.empty());
    }

    private static List<String> lines(InMode threads, String... annotations) {
        return ExplanationLines.of(new Explanation(
                "a.OrderTest",
                "src/test/java/a/OrderTest.java",
                "2 workers (class threads)",
                List.of(annotations),
                List.of("@ResourceLock(\"static:a.Cache.ALL\"): H02 a.Cache.put adds to it"),
                List.of(threads, forks())));
    }

    @Test
    void aLockIsExplainedByWhatIsSharedHowItIsReachedAndWhomItMeets() {
        Saving saving = new Saving(new IsolationCost("a.OrderTest", "lock static:a.Cache.ALL", 1.26), 8.4, 3);
        InMode threads =
                new InMode(RunConfiguration.classThreads(2), Fate.LOCKED, List.of(locked()), Optional.of(saving));

        assertThat(lines(threads, "@ResourceLock(\"static:a.Cache.ALL\")"))
                .containsExactly(
                        "a.OrderTest",
                        "  Stands on it: @ResourceLock(\"static:a.Cache.ALL\")",
                        "  apply wrote:  @ResourceLock(\"static:a.Cache.ALL\"): H02 a.Cache.put adds to it",
                        "  This project: 2 workers (class threads)",
                        "",
                        "  Class threads in one JVM: it overlaps, but not with those that hold the same lock",
                        "   1. H02 writes static:a.Cache.ALL",
                        "      why:      a.Cache.put adds to it",
                        "      where:    src/main/java/a/Cache.java:7 (put)",
                        "      path:     OrderTest.sells > Cache.put",
                        "      meets:    written by a.StockTest; read by a.CartTest",
                        "      remedy:   @ResourceLock(\"static:a.Cache.ALL\"); it is there",
                        "      suppress: `{\"rule\": \"H02\", \"class\": \"a.OrderTest\", \"resource\":"
                                + " \"static:a.Cache.ALL\", \"reason\": \"why it is harmless\"}`",
                        "                in .mvn/parallel/suppressions.json",
                        "      lifting it: would save about 1.3s of 8.4s: simulated for 2 workers (class threads) from the"
                                + " sequential run 3",
                        "",
                        "  Forks: it may overlap with every other class",
                        "      harmless: H02 static:a.Cache.ALL: different JVMs do not meet",
                        "",
                        "  Next: mend src/main/java/a/Cache.java:7 (put), or leave it apart. `mvn parallel:explain"
                                + " -Dtest=a.OrderTest` shows",
                        "        whether a reason is left.");
    }

    @Test
    void whatIsOnlyReportedInEachModeIsSaidOnce() {
        Cause slow = new Cause(
                finding("H65", "time:a.OrderTest", new Remedy.Advisory("look here first"), false),
                new TreeMap<>(),
                false);
        List<InMode> modes = List.of(
                new InMode(RunConfiguration.classThreads(2), Fate.OVERLAPS, List.of(slow), Optional.empty()),
                new InMode(RunConfiguration.forks(2), Fate.OVERLAPS, List.of(slow), Optional.empty()));

        assertThat(ExplanationLines.of(new Explanation(
                        "a.OrderTest", "src/test/java/a/OrderTest.java", "sequential", List.of(), List.of(), modes)))
                .filteredOn(line -> line.contains("look here first"))
                .containsExactly("  In any mode:  H65 time:a.OrderTest: reported only; look here first");
    }

    @Test
    void anEditIsShownWithItsReasonAndLetsTheClassOverlap() {
        Cause fixed = new Cause(
                finding("H40", "port:8080", new Remedy.Fix("8080 + fork in Ports.java", "it is the one place"), false),
                new TreeMap<>(Map.of("a.CartTest", Access.WRITE)),
                false);
        InMode forks = new InMode(RunConfiguration.forks(2), Fate.OVERLAPS, List.of(fixed), Optional.empty());

        assertThat(ExplanationLines.of(new Explanation(
                        "a.OrderTest",
                        "src/test/java/a/OrderTest.java",
                        "sequential",
                        List.of(),
                        List.of(),
                        List.of(forks))))
                .containsSubsequence(
                        "  Forks: with an edit it may overlap with every other class",
                        "   1. H40 writes port:8080",
                        "      remedy:   an edit: 8080 + fork in Ports.java; it is the one place; `mvn parallel:apply` tries it",
                        "  Next: `mvn parallel:apply` makes the edit, where runs prove it.");
    }

    @Test
    void anAnnotationThatRestoresSaysWhatItDoesBeyondALock() {
        Cause restored = new Cause(
                finding(
                        "H10",
                        "java.lang.System.properties",
                        new Remedy.ResourceLock("java.lang.System.properties", Remedy.ResourceLock.Mode.READ_WRITE)
                                .through("org.junitpioneer.jupiter.RestoreSystemProperties"),
                        true),
                new TreeMap<>(Map.of("a.CartTest", Access.READ)),
                false);
        InMode threads = new InMode(RunConfiguration.classThreads(2), Fate.LOCKED, List.of(restored), Optional.empty());

        assertThat(String.join(" ", lines(threads)).replaceAll("\\s+", " "))
                .contains(
                        "remedy: @RestoreSystemProperties, which takes the lock java.lang.System.properties and, other than"
                                + " @ResourceLock, puts back what the class changes; it is there");
    }

    @Test
    void aClassThatHasToWaitIsOfferedWhatAPersonCanDo() {
        Cause serial = new Cause(
                finding("H40", "port:8080", new Remedy.SerialExecution("locks keep no processes apart", false), false),
                new TreeMap<>(Map.of("a.CartTest", Access.WRITE)),
                false);
        InMode forks = new InMode(RunConfiguration.forks(2), Fate.SERIAL, List.of(serial), Optional.empty());

        assertThat(String.join(" ", lines(forks)).replaceAll("\\s+", " "))
                .contains("or by hand: port 0, and ask the server which one it got");
    }

    @Test
    void whatAsksForMostComesFirstAndALockBesideIsolationIsNotWritten() {
        Cause alone = new Cause(
                finding("H13", "java.util.Locale.default", new Remedy.Isolated("every test may read it"), false),
                new TreeMap<>(),
                true);
        InMode threads =
                new InMode(RunConfiguration.classThreads(2), Fate.ALONE, List.of(locked(), alone), Optional.empty());

        assertThat(lines(threads))
                .containsSubsequence(
                        "  Class threads in one JVM: it runs alone, when all that overlap are done",
                        "   1. H13 writes java.util.Locale.default",
                        "      meets:    every test class, since any may use it",
                        "      remedy:   @Isolated, because every test may read it; `mvn parallel:apply` writes it",
                        "   2. H02 writes static:a.Cache.ALL",
                        "      remedy:   @ResourceLock(\"static:a.Cache.ALL\"), if it did not run alone",
                        "      lifting it: what that would save is not known: no measured run is here. `mvn parallel:validate`"
                                + " measures.");
    }

    @Test
    void whatOnlyTheAgentSawCanBeSuppressedAndADifferenceCannot() {
        Remedy alone = new Remedy.Isolated("no pattern is known");
        Cause recorded = new Cause(finding("RECORDED", "static:a.Mode.level", alone, false), new TreeMap<>(), true);
        Cause measured =
                new Cause(finding(Finding.MEASURED, "measured:a.OrderTest", alone, false), new TreeMap<>(), true);

        assertThat(lines(alone(recorded)))
                .anyMatch(line -> line.contains("suppress: `{\"rule\": \"RECORDED\", \"class\": \"a.OrderTest\","));
        assertThat(lines(alone(measured))).noneMatch(line -> line.contains("suppress:"));
    }

    @Test
    void ofADifferenceNoPlaceIsCalledThatCouldBeMended() {
        Cause measured = new Cause(
                finding(Finding.MEASURED, "measured:a.OrderTest", new Remedy.Isolated("it differed"), true),
                new TreeMap<>(),
                true);

        assertThat(next(lines(alone(measured), "@Isolated")))
                .startsWith("leave it, unless what it was written for is mended: then take the annotation out,");
        assertThat(next(lines(alone(measured)))).startsWith("`mvn parallel:apply` keeps it apart;");
    }

    private static String next(List<String> lines) {
        String text = String.join(" ", lines).replaceAll("\\s+", " ");
        return text.substring(text.indexOf("Next: ") + "Next: ".length());
    }

    @Test
    void nobodyWritesIntoASourceThatIsNotJava() {
        Cause locked = new Cause(
                finding(
                        "H02",
                        "static:a.Cache.ALL",
                        new Remedy.ResourceLock("static:a.Cache.ALL", Remedy.ResourceLock.Mode.READ_WRITE),
                        false),
                new TreeMap<>(Map.of("a.CartTest", Access.WRITE)),
                false);
        InMode threads = new InMode(RunConfiguration.classThreads(2), Fate.LOCKED, List.of(locked), Optional.empty());

        assertThat(ExplanationLines.of(new Explanation(
                        "a.OrderTest",
                        "src/test/kotlin/a/OrderTest.kt",
                        "sequential",
                        List.of(),
                        List.of(),
                        List.of(threads))))
                .anyMatch(line -> line.endsWith("; write it by hand"))
                .noneMatch(line -> line.contains("apply` writes it"));
    }

    private static InMode alone(Cause cause) {
        return new InMode(RunConfiguration.classThreads(2), Fate.ALONE, List.of(cause), Optional.empty());
    }

    @Test
    void anAnnotationWithoutAReasonInTheCodeIsCalledSo() {
        InMode threads = new InMode(RunConfiguration.classThreads(2), Fate.ALONE, List.of(), Optional.empty());

        assertThat(String.join(" ", lines(threads, "@Isolated")))
                .contains("No rule finds a reason in its code")
                .contains("leave it, unless what it was written for is mended");
        assertThat(String.join(
                        " ",
                        ExplanationLines.of(new Explanation(
                                "a.OrderTest",
                                "src/test/java/a/OrderTest.java",
                                "sequential",
                                List.of("@Isolated"),
                                List.of(),
                                List.of(threads)))))
                .contains("take the annotation out, and `mvn parallel:apply` measures whether it is needed");
    }
}
