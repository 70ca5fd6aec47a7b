package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.TestSetup;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The sample classes of this package as a project: app is its main code, suite its tests. */
final class SampleProject {

    private static final String SAMPLES = "io/github/parallelmaven/analysis/hazard/sample";

    private SampleProject() {}

    static Path sources() {
        return basedir().resolve("src/test/java");
    }

    static Path samples() {
        return sources().resolve(SAMPLES);
    }

    static Path basedir() {
        return classes().getParent().getParent();
    }

    private static Path classes() {
        try {
            return Path.of(SampleProject.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Project project() {
        return project(classes().resolve(SAMPLES + "/suite"), classes().resolve(SAMPLES + "/app"));
    }

    /** The classes of the package guarded, which hold locks already. */
    static Project guarded() {
        Path tests = classes().resolve("io/github/parallelmaven/analysis/hazard/guarded");
        return project(tests, tests.resolve("none"));
    }

    /** The classes of the package methods, whose own tests overlap or could; methodsapp is their main code. */
    static Project methods() {
        Path tests = classes().resolve("io/github/parallelmaven/analysis/hazard/methods");
        return project(tests, tests.resolveSibling("methodsapp"));
    }

    private static Project project(Path testOutput, Path mainOutput) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> elements = Arrays.stream(classPath.split(Pattern.quote(System.getProperty("path.separator"))))
                .map(Path::of)
                .toList();
        return new Project(
                "org.example:sample:1",
                basedir(),
                basedir(),
                basedir().resolve("pom.xml"),
                List.of(sources()),
                List.of(),
                testOutput,
                mainOutput,
                List.of(),
                elements,
                Map.of(),
                List.of(),
                "UTF-8",
                17,
                TestSetup.unknown());
    }
}
