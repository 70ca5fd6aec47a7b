package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.parallelmaven.model.PomChange.SurefireProperty;
import io.github.parallelmaven.model.Setting.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiteralProposalTest {

    @TempDir
    Path root;

    @Test
    void aLiteralOfTheModuleBecomesThePropertyThatOverridesIt() {
        var changes = LiteralProposal.of(new SampleProject(root)
                .setting("runOrder", "alphabetical", Kind.POM_LITERAL, "pom.xml", 12, false)
                .build());

        assertThat(changes)
                .extracting(SurefireProperty::parameter, SurefireProperty::property, SurefireProperty::value)
                .containsExactly(tuple("runOrder", "surefire.runOrder", "alphabetical"));
    }

    @Test
    void aLiteralOfAParentBecomesOneToo() {
        assertThat(LiteralProposal.of(new SampleProject(root)
                        .module("core")
                        .setting("forkCount", "1", Kind.POM_LITERAL, "pom.xml", 12, false)
                        .build()))
                .extracting(SurefireProperty::property, SurefireProperty::value)
                .containsExactly(tuple("forkCount", "1"));
    }

    @Test
    void whatTheCommandLineOverridesIsLeftAlone() {
        assertThat(LiteralProposal.of(new SampleProject(root)
                        .setting("forkCount", "1", Kind.POM_PROPERTY, "pom.xml", 12, true)
                        .setting("argLine", "-Xmx1g", Kind.POM_LITERAL, "pom.xml", 14, false)
                        .build()))
                .isEmpty();
    }
}
