package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.SourceLiteral;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ForkFixTest {

    private static ForkFix of(String resource, String written, int at) {
        return new ForkFix(
                resource, new TreeSet<>(List.of("a.B", "a.C")), new SourceLiteral("B.java", 100, written), at);
    }

    private static String edited(ForkFix fix) {
        String written = fix.literal().written();
        return written.substring(0, fix.at()) + fix.insertion().inserted() + written.substring(fix.at());
    }

    @Test
    void aNumberGrowsByOneInEachFurtherFork() {
        ForkFix fix = of("port:8080", "8080", 4);

        assertThat(edited(fix)).isEqualTo("8080 + Integer.getInteger(\"fork.number\", 1) - 1");
        assertThat(fix.insertion().offset()).isEqualTo(104);
        assertThat(fix.resources())
                .contains("port:8080", "port:8081", "port:8143")
                .hasSize(64);
    }

    @Test
    void aFileKeepsItsExtension() {
        ForkFix fix = of("file:target/log.txt", "\"target/log.txt\"", 11);

        assertThat(edited(fix))
                .isEqualTo("\"target/log\" + System.getProperty(\"fork.number\", \"\")"
                        + ".replaceFirst(\"[+]1$\", \"\") + \".txt\"");
        assertThat(fix.resources()).contains("file:target/log.txt", "file:target/log+2.txt");
    }

    @Test
    void aNameWithoutExtensionGetsTheNumberBehindIt() {
        ForkFix fix = of("file:target/out", "\"target/out\"", 12);

        assertThat(edited(fix))
                .isEqualTo("\"target/out\" + System.getProperty(\"fork.number\", \"\")"
                        + ".replaceFirst(\"[+]1$\", \"\")");
        assertThat(fix.resources()).contains("file:target/out", "file:target/out+3");
    }

    @Test
    void aDatabaseKeepsItsSettings() {
        String written = "\"jdbc:h2:file:./target/shop;MODE=Oracle\"";
        ForkFix fix = of("db:h2:./target/shop", written, written.indexOf(';'));

        assertThat(edited(fix))
                .isEqualTo("\"jdbc:h2:file:./target/shop\" + System.getProperty(\"fork.number\", \"\")"
                        + ".replaceFirst(\"[+]1$\", \"\") + \";MODE=Oracle\"");
        assertThat(fix.resources()).contains("db:h2:./target/shop", "db:h2:./target/shop+2");
    }

    @Test
    void fromItsReasonTheClassesThatItIsForAreKnownAgain() {
        String reason = of("port:8080", "8080", 4).insertion().reason();

        assertThat(ForkFix.isFor(reason, "a.B")).isTrue();
        assertThat(ForkFix.isFor(reason, "a.C")).isTrue();
        assertThat(ForkFix.isFor(reason, "a")).isFalse();
        assertThat(ForkFix.isFor("H10 a.B changes a property", "a.B")).isFalse();
    }

    @Test
    void onlyPortsRightAboveAreReached() {
        ForkFix fix = of("port:8080", "8080", 4);

        assertThat(fix.reaches(8081)).isTrue();
        assertThat(fix.reaches(8143)).isTrue();
        assertThat(fix.reaches(8144)).isFalse();
        assertThat(fix.reaches(8080)).isFalse();
        assertThat(fix.reaches(8079)).isFalse();
    }

    @Test
    void itsReasonSaysWhoUsesTheThing() {
        assertThat(of("port:8080", "8080", 4).insertion().reason())
                .isEqualTo(
                        "port:8080 crosses processes, and is used by a.B, a.C: another one in each fork needs no execution"
                                + " of its own. The POM tells fork.number");
    }
}
