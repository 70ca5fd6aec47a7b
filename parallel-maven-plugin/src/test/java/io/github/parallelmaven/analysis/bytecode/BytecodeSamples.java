package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.TestSetup;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Projects made of class files of these tests. */
final class BytecodeSamples {

    static final String PACKAGE = "io.github.parallelmaven.analysis.bytecode.sample";

    private BytecodeSamples() {}

    static Path classes() {
        try {
            return Path.of(BytecodeSamples.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Project declared() {
        return project(classes().resolve(PACKAGE.replace('.', '/')), classes().resolve("none"));
    }

    static Project project(Path testOutput, Path mainOutput) {
        Path basedir = classes().getParent().getParent();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> elements = Arrays.stream(classPath.split(Pattern.quote(System.getProperty("path.separator"))))
                .map(Path::of)
                .toList();
        return new Project(
                "org.example:sample:1",
                basedir,
                basedir,
                basedir.resolve("pom.xml"),
                List.of(basedir.resolve("src/test/java")),
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
