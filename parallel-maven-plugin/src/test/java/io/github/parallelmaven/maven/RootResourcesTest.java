package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootResourcesTest {

    private final Resource resource = new Resource();

    RootResourcesTest() {
        resource.setDirectory("src/test/filtered");
    }

    private List<Path> found() {
        return RootResources.of(List.of(resource), "junit-platform.properties");
    }

    private void isFound() {
        assertThat(found()).containsExactly(Path.of("src/test/filtered"));
    }

    @Test
    void aFolderWithoutPatternsLetsEverythingThrough() {
        isFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.xml", "conf/**", "conf/*.properties", "**/conf/*.properties", "junit", "conf/"})
    void aFolderWhosePatternsNameOtherFilesIsNone(String include) {
        resource.addInclude(include);

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.properties", "**/*.properties", "**", "**/", "*", "junit-*.propert?es", "**/**/*"})
    void aPatternThatNamesTheFileLetsItThrough(String include) {
        resource.addInclude("*.xml");
        resource.addInclude(include);

        isFound();
    }

    @Test
    void aFolderThatExcludesTheFileIsNone() {
        resource.addExclude("**/junit-platform.*");

        assertThat(found()).isEmpty();
    }

    @Test
    void aFolderThatIsCopiedElsewhereIsNone() {
        resource.setTargetPath("META-INF/conf");
        assertThat(found()).isEmpty();

        resource.setTargetPath(".");
        isFound();
    }
}
