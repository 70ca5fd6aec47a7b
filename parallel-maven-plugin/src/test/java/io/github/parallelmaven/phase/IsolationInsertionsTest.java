package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Remedy.ResourceLock.Mode;
import io.github.parallelmaven.model.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IsolationInsertionsTest {

    private static Finding finding(String testClass, Remedy remedy, boolean guarded) {
        return new Finding(
                "H10",
                "SYSPROP-WRITE",
                testClass,
                new Location("src/test/java/a/ATest.java", 12, testClass, "sets"),
                "java.lang.System.properties",
                Access.WRITE,
                Set.of(Scope.CLASSES),
                List.of(testClass),
                "sets a system property",
                remedy,
                guarded);
    }

    private static Finding finding(String testClass, Remedy remedy) {
        return finding(testClass, remedy, false);
    }

    private static Remedy lock(String key, Mode mode) {
        return new Remedy.ResourceLock(key, mode);
    }

    private static List<String> texts(Finding... findings) {
        return IsolationInsertions.of(List.of(findings)).stream()
                .map(one -> one.className() + " "
                        + one.annotation().replace("org.junit.jupiter.api.parallel.", "@")
                        + (one.arguments().isEmpty() ? "" : "(" + one.arguments() + ")"))
                .toList();
    }

    @Test
    void anIsolatedClassNeedsNoLockBesideIt() {
        assertThat(texts(
                        finding("a.ATest", lock("db", Mode.READ_WRITE)),
                        finding("a.ATest", new Remedy.Isolated("hooks")),
                        finding("a.BTest", lock("db", Mode.READ_WRITE))))
                .containsExactly("a.ATest @Isolated", "a.BTest @ResourceLock(\"db\")");
    }

    @Test
    void ofTwoLocksOnOneKeyTheStrongerStays() {
        assertThat(texts(finding("a.ATest", lock("db", Mode.READ)), finding("a.ATest", lock("db", Mode.READ_WRITE))))
                .containsExactly("a.ATest @ResourceLock(\"db\")");
        assertThat(texts(finding("a.ATest", lock("db", Mode.READ_WRITE)), finding("a.ATest", lock("db", Mode.READ))))
                .containsExactly("a.ATest @ResourceLock(\"db\")");
    }

    @Test
    void eachKeyHasItsOwnLockInAFixedOrder() {
        assertThat(texts(
                        finding("a.ATest", lock("z", Mode.READ_WRITE)), finding("a.ATest", lock("b", Mode.READ_WRITE))))
                .containsExactly("a.ATest @ResourceLock(\"b\")", "a.ATest @ResourceLock(\"z\")");
    }

    @Test
    void aReaderSaysSoAndImportsWhatItNames() {
        AnnotationInsertion insertion = IsolationInsertions.of(List.of(finding("a.ATest", lock("db", Mode.READ))))
                .get(0);

        assertThat(insertion.arguments()).isEqualTo("value = \"db\", mode = ResourceAccessMode.READ");
        assertThat(insertion.imports()).containsExactly("org.junit.jupiter.api.parallel.ResourceAccessMode");
    }

    @Test
    void aKeyIsQuotedAsJavaWantsIt() {
        assertThat(texts(finding("a.ATest", lock("C:\\x \"y\"", Mode.READ_WRITE))))
                .containsExactly("a.ATest @ResourceLock(\"C:\\\\x \\\"y\\\"\")");
    }

    @Test
    void aLockThatAnotherAnnotationTakesIsLeftToIt() {
        AnnotationInsertion insertion = IsolationInsertions.of(List.of(finding(
                        "a.ATest", new Remedy.ResourceLock("properties", Mode.READ_WRITE).through("org.lib.Restores"))))
                .get(0);

        assertThat(insertion.annotation()).isEqualTo("org.lib.Restores");
        assertThat(insertion.arguments()).isEmpty();
        assertThat(insertion.reason()).endsWith("; it takes the lock properties, and puts back what the class changes");
    }

    @Test
    void whatIsGuardedOrHasAnotherRemedyIsLeftAlone() {
        assertThat(texts(
                        finding("a.ATest", new Remedy.Isolated("hooks"), true),
                        finding("a.BTest", new Remedy.Suppressed("known")),
                        finding("a.CTest", new Remedy.SerialExecution("port", false))))
                .isEmpty();
    }

    @Test
    void theReasonNamesRuleFactAndPlace() {
        assertThat(IsolationInsertions.of(List.of(finding("a.ATest", new Remedy.Isolated("hooks"))))
                        .get(0)
                        .reason())
                .isEqualTo("H10 sets a system property at src/test/java/a/ATest.java:12 (sets)");
    }
}
