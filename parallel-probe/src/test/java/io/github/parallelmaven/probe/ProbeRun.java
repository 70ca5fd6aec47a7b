package io.github.parallelmaven.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.parallelmaven.probe.agent.Agent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes by a launcher that finds the probe as a service, and reads what was recorded. */
final class ProbeRun {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private int threads = 1;
    private int plans = 1;
    private boolean fixtures;
    private TestExecutionListener[] listeners = {};

    private ProbeRun(Path directory) {
        this.directory = directory;
    }

    static ProbeRun into(Path directory) {
        return new ProbeRun(directory);
    }

    ProbeRun withThreads(int count) {
        threads = count;
        return this;
    }

    /** The same launcher, so many times. */
    ProbeRun withPlans(int count) {
        plans = count;
        return this;
    }

    ProbeRun withFixtures() {
        fixtures = true;
        return this;
    }

    ProbeRun withListeners(TestExecutionListener... more) {
        listeners = more;
        return this;
    }

    /** Runs the classes as one plan and returns all events in the folder. */
    List<JsonNode> of(Class<?>... classes) {
        Properties before = (Properties) System.getProperties().clone();
        System.setProperty(WireFormat.PROPERTY_DIRECTORY, directory.toString());
        System.setProperty(WireFormat.PROPERTY_FORK, "f-1");
        System.setProperty(WireFormat.PROPERTY_FIXTURES, Boolean.toString(fixtures));
        try {
            launch(classes);
        } finally {
            System.setProperties(before);
        }
        return events();
    }

    void launch(Class<?>... classes) {
        Launcher launcher = LauncherFactory.create();
        for (int plan = 0; plan < plans; plan++) {
            launcher.execute(request(classes), listeners);
        }
    }

    private LauncherDiscoveryRequest request(Class<?>... classes) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        Stream.of(classes).map(DiscoverySelectors::selectClass).toList())
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", Boolean.toString(fixtures))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", Boolean.toString(threads > 1))
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", Integer.toString(threads))
                .build();
    }

    /** Runs a main method in a JVM of its own, in this folder, and returns its exit code. */
    static int inOwnJvm(Class<?> main, Path directory) throws IOException, InterruptedException {
        return inOwnJvm(main, directory, List.of());
    }

    /** The same with the agent, whose classes lie on the class path. */
    static int inOwnJvmWithAgent(Class<?> main, Path directory) throws IOException, InterruptedException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Agent.class.getName());
        Path jar = directory.resolve("agent.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return inOwnJvm(main, directory, List.of("-javaagent:" + jar));
    }

    private static int inOwnJvm(Class<?> main, Path directory, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(options);
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), directory.toString()));
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    List<JsonNode> events() {
        try (Stream<Path> files = Files.exists(directory) ? Files.list(directory) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith(WireFormat.FILE_SUFFIX))
                    .filter(Files::isRegularFile)
                    .flatMap(ProbeRun::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> only(List<JsonNode> events, String event) {
        return events.stream()
                .filter(e -> text(e, WireFormat.EVENT).equals(event))
                .toList();
    }

    static String text(JsonNode event, String key) {
        return event.required(key).textValue();
    }

    private static Stream<JsonNode> read(Path file) {
        try {
            return Files.readAllLines(file).stream().map(ProbeRun::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
