package io.github.parallelmaven.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A JVM with a project's test class path and nothing of Surefire, as an IDE starts one.
 *
 * @param folder the project's
 * @param classPath what its tests run with
 */
record OneJvm(Path folder, String classPath) {

    private static final String CLASS_PATH = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

    /**
     * The JVM of a project whose tests are compiled now.
     *
     * @param version of what starts the tests, which is a test dependency for this once: the POM is as before
     *     afterwards
     */
    static OneJvm of(ItProject project, String groupId, String artifactId, String version) {
        String pom = project.read("pom.xml");
        project.replace("pom.xml", "  </dependencies>", """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>""".formatted(groupId, artifactId, version));
        OneJvm jvm = of(project);
        project.write("pom.xml", pom);
        return jvm;
    }

    /** The same where the tests bring what starts them. */
    static OneJvm of(ItProject project) {
        MavenRun build = project.maven("test-compile", CLASS_PATH, "-Dmdep.outputFile=target/class.path");
        if (build.exit() != 0) {
            throw new AssertionError("the class path could not be read; see " + build.file());
        }
        List<String> entries = List.of("target/test-classes", "target/classes", project.read("target/class.path"));
        return new OneJvm(project.folder(), String.join(File.pathSeparator, entries));
    }

    /** Runs a main class to its end. */
    MavenRun run(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbasedir=" + folder,
                "-classpath",
                classPath));
        command.addAll(Arrays.asList(words));
        Path log = folder.resolve("target").resolve("one-jvm.log");
        try {
            int exit = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            return new MavenRun(exit, Files.readAllLines(log), log);
        } catch (IOException e) {
            throw new UncheckedIOException("no JVM could be started in " + folder, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
