package io.github.parallelmaven.accuracy;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.SiblingClasses;
import io.github.parallelmaven.model.TestSetup;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One module of a project that lies compiled on this disk.
 *
 * @param root the checkout
 * @param basedir the folder of the module
 * @param maven the launcher and all options that the project needs
 */
record Checkout(Path root, Path basedir, List<String> maven) {

    private static final String CLASS_PATH = "target/accuracy/class-path.txt";

    /**
     * @param module its folder in the checkout; the checkout itself where there is none of this name
     */
    static Checkout of(Path root, String module, List<String> maven) {
        Path basedir = root.resolve(module).normalize();
        return new Checkout(root, Files.isRegularFile(basedir.resolve("pom.xml")) ? basedir : root, maven);
    }

    private Path testOutput() {
        return basedir.resolve("target/test-classes");
    }

    /** Where our own files of this module go. */
    Path folder() {
        return basedir.resolve("target/accuracy");
    }

    /**
     * The module as its own build sees it, as far as hazards ask for it.
     *
     * @throws IllegalStateException when it is not compiled, or Maven cannot tell its class path
     */
    Project project() throws IOException, InterruptedException {
        if (!Files.isDirectory(testOutput())) {
            throw new IllegalStateException("its tests are not compiled: " + testOutput() + " is missing");
        }
        List<Path> classPath = classPath();
        List<SiblingClasses> siblings = classPath.stream()
                .filter(element -> element.startsWith(root) && Files.isDirectory(element))
                .map(element ->
                        new SiblingClasses(element.getParent().getParent(), element, element.endsWith("test-classes")))
                .toList();
        return new Project(
                "checked.out:module:1",
                root,
                basedir,
                basedir.resolve("pom.xml"),
                List.of(basedir.resolve("src/test/java")),
                List.of(),
                testOutput(),
                basedir.resolve("target/classes"),
                List.of(),
                classPath,
                Map.of(),
                List.of(),
                "UTF-8",
                8,
                new TestSetup("", "", siblings));
    }

    /** The test class path, asked of Maven once; siblings are compiled in the same call, so that they are folders on it. */
    private List<Path> classPath() throws IOException, InterruptedException {
        Path file = basedir.resolve(CLASS_PATH);
        if (!Files.isRegularFile(file)) {
            List<String> words = new ArrayList<>(maven);
            boolean part = isPartOfReactor();
            words.addAll(
                    List.of("-f", (part ? root : basedir).resolve("pom.xml").toString()));
            if (part) {
                words.addAll(List.of("-pl", root.relativize(basedir).toString(), "-am"));
            }
            words.addAll(List.of(
                    "test-compile",
                    "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath",
                    "-Dmdep.outputFile=" + CLASS_PATH));
            run(words, "class-path.log");
        }
        return Arrays.stream(Files.readString(file).trim().split(Pattern.quote(File.pathSeparator)))
                .filter(element -> !element.isEmpty())
                .map(Path::of)
                .toList();
    }

    private boolean isPartOfReactor() throws IOException {
        Path pom = root.resolve("pom.xml");
        return !basedir.equals(root)
                && Files.isRegularFile(pom)
                && Files.readString(pom)
                        .contains("<module>" + root.relativize(basedir).getName(0));
    }

    /**
     * Runs Maven in the module.
     *
     * @throws IllegalStateException when it fails
     */
    void run(List<String> words, String log) throws IOException, InterruptedException {
        Files.createDirectories(folder());
        Path output = folder().resolve(log);
        Process process = new ProcessBuilder(words)
                .directory(basedir.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Maven failed in " + basedir + "; see " + output);
        }
    }
}
