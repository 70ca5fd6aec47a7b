package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.PomChange.InProfile;
import io.github.parallelmaven.model.PomChange.JvmFlags;
import io.github.parallelmaven.model.PomChange.PinPlugin;
import io.github.parallelmaven.model.PomChange.PomProperty;
import io.github.parallelmaven.model.PomChange.SurefireParameter;
import io.github.parallelmaven.model.PomChange.SurefireProperty;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import io.github.parallelmaven.model.Setting.Origin;
import io.github.parallelmaven.model.Setting.Spelling;
import io.github.parallelmaven.model.SharedPom;
import io.github.parallelmaven.model.TestSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacedChangesTest {

    private static final Path ROOT = Path.of("build").toAbsolutePath();
    private static final PomChange FORKS = new SurefireProperty("forkCount", "forkCount", "1C", "proven");
    private static final PomChange FLAGS = new JvmFlags("-XX:+UseSerialGC", "proven");

    private final List<Project> modules = new ArrayList<>();

    private PlacedChangesTest module(String folder, Setting... settings) {
        Path basedir = ROOT.resolve(folder);
        modules.add(new Project(
                "g:" + folder + ":1",
                ROOT,
                basedir,
                basedir.resolve("pom.xml"),
                List.of(),
                List.of(),
                basedir.resolve("target/test-classes"),
                basedir.resolve("target/classes"),
                List.of(),
                List.of(),
                Map.of(),
                List.of(settings),
                "UTF-8",
                17,
                TestSetup.unknown()));
        return this;
    }

    private static Setting setting(String name, String value, Kind kind, String file) {
        return spelled(name, value, kind, file, new Spelling("", "", "", value));
    }

    private static Setting spelled(String name, String value, Kind kind, String file, Spelling spelling) {
        return new Setting(name, value, new Origin(kind, file, 3, spelling), kind != Kind.POM_LITERAL);
    }

    private SortedMap<String, List<PomChange>> placed(Set<String> heirs, PomChange... changes) {
        List<SharedPom> shared = heirs.isEmpty() ? List.of() : List.of(new SharedPom("pom.xml", new TreeSet<>(heirs)));
        Reactor reactor = new Reactor("g:all:1", modules, shared, false);
        return PlacedChanges.of(reactor, BuildProposal.of(reactor, module -> List.of(changes)));
    }

    @Test
    void whatModulesAgreeOnStandsOnceInTheirParent() {
        module("a").module("b");

        assertThat(placed(Set.of("a", "b"), FORKS, FLAGS)).isEqualTo(Map.of("pom.xml", List.of(FORKS, FLAGS)));
    }

    @Test
    void aModuleWithALiteralOfItsOwnIsChangedItself() {
        module("a").module("b").module("c", setting("forkCount", "1", Kind.POM_LITERAL, "c/pom.xml"));

        assertThat(placed(Set.of("a", "b", "c"), FORKS))
                .isEqualTo(Map.of("pom.xml", List.of(FORKS), "c/pom.xml", List.of(FORKS)));
    }

    @Test
    void aLiteralOfAForeignParentIsOverriddenInTheChild() {
        module("a", setting("forkCount", "1", Kind.POM_LITERAL, "/repository/parent-1.pom"));

        assertThat(placed(Set.of(), FORKS))
                .isEqualTo(Map.of(
                        "a/pom.xml", List.of(FORKS, new SurefireParameter("", "forkCount", "${forkCount}", "proven"))));
    }

    @Test
    void flagsOfAPomAboveAreSaidAgainAsThatPomSpellsThem() {
        Spelling spelling = new Spelling("", "", "", "-Dtoken=${env.TOKEN} -Dhome=${project.basedir}");
        module("a", spelled("argLine", "-Dtoken=secret -Dhome=/home/a", Kind.POM_PROPERTY, "parent/pom.xml", spelling));

        assertThat(placed(Set.of(), FLAGS).get("a/pom.xml"))
                .containsExactly(new PomProperty(
                        "argLine", "-Dtoken=${env.TOKEN} -Dhome=${project.basedir} -XX:+UseSerialGC", "proven"));
    }

    @Test
    void flagsWhoseTextIsUnknownAreNotSaidAgain() {
        module("a", new Setting("argLine", "-Dtoken=secret", new Origin(Kind.POM_PROPERTY, "", 0), true));

        assertThatThrownBy(() -> placed(Set.of(), FLAGS))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("a/pom.xml: flags for the test JVM would hide the argLine")
                .hasMessageNotContaining("secret");
    }

    @Test
    void flagsThatOnlyAProfileOfAPomAboveSaysAreNotSaidForGood() {
        module("a", spelled("argLine", "-Xss2m", Kind.POM_PROPERTY, "p.xml", new Spelling("ci", "", "", "-Xss2m")));

        assertThatThrownBy(() -> placed(Set.of(), FLAGS))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("pom property in p.xml:3, profile ci");
    }

    @Test
    void whatAnActiveProfileSaysIsChangedThereToo() {
        module("a", spelled("forkCount", "1", Kind.POM_LITERAL, "a/pom.xml", new Spelling("ci", "", "", "1")));

        assertThat(placed(Set.of(), FORKS).get("a/pom.xml")).containsExactly(FORKS, new InProfile("ci", FORKS));
    }

    @Test
    void flagsGoToTheLineOfTheActiveProfileAlone() {
        module("a", spelled("argLine", "-Xss2m", Kind.POM_PROPERTY, "a/pom.xml", new Spelling("ci", "", "", "-Xss2m")));

        assertThat(placed(Set.of(), FLAGS).get("a/pom.xml")).containsExactly(new InProfile("ci", FLAGS));
    }

    @Test
    void aLiteralOfOneExecutionIsOverriddenInThatExecution() {
        module("a", spelled("forkCount", "1", Kind.POM_LITERAL, "p.xml", new Spelling("", "default-test", "", "1")));

        assertThat(placed(Set.of(), FORKS).get("a/pom.xml"))
                .containsExactly(FORKS, new SurefireParameter("default-test", "forkCount", "${forkCount}", "proven"));
    }

    @Test
    void aPropertyOfAnotherNameIsMadeToReferToTheOneThatSurefireReads() {
        Spelling spelling = new Spelling("", "", "concurrency", "1");
        module("a", spelled("forkCount", "1", Kind.POM_PROPERTY, "p.xml", spelling))
                .module("b", spelled("forkCount", "1", Kind.POM_PROPERTY, "b/pom.xml", spelling));
        List<PomChange> both = List.of(
                new PomProperty("forkCount", "1C", "proven"), new PomProperty("concurrency", "${forkCount}", "proven"));

        assertThat(placed(Set.of(), FORKS)).isEqualTo(Map.of("a/pom.xml", both, "b/pom.xml", both));
    }

    @Test
    void flagsThatALiteralOfAPomAboveHoldsAreSaidAgainAsALiteral() {
        module("a", setting("argLine", "@{argLine} -Xmx1g", Kind.POM_LITERAL, "parent/pom.xml"));

        assertThat(placed(Set.of(), FLAGS).get("a/pom.xml"))
                .containsExactly(new SurefireParameter("", "argLine", "@{argLine} -Xmx1g -XX:+UseSerialGC", "proven"));
    }

    @Test
    void flagsAreOnlyAddedInThePomThatHasThem() {
        Setting there = setting("argLine", "-Xmx1g", Kind.POM_PROPERTY, "pom.xml");
        module("a", there).module("b", there);

        assertThat(placed(Set.of("a", "b"), FLAGS)).isEqualTo(Map.of("pom.xml", List.of(FLAGS)));
    }

    @Test
    void theLastOfTwoChangesOfOneThingIsSaidAndPinsStayInTheirPom() {
        PinPlugin pin = new PinPlugin("maven-surefire-plugin", "3.5.6", "pinned");
        module("a").module("b");
        Reactor reactor = new Reactor(
                "g:all:1", modules, List.of(new SharedPom("pom.xml", new TreeSet<>(Set.of("a", "b")))), false);
        PomChange before = new SurefireProperty("forkCount", "forkCount", "1", "inert");

        assertThat(PlacedChanges.of(
                        reactor,
                        BuildProposal.of(reactor, module -> List.of(before, FORKS))
                                .withPins(Map.of("pom.xml", List.of(pin)))))
                .isEqualTo(Map.of("pom.xml", Stream.of(pin, FORKS).toList()));
    }
}
