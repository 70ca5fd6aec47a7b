package io.github.parallelmaven.probe.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.example.touching.TouchingCode;

/** {@link TouchingCode}, changed and loaded anew, so that its static fields are as they were; and what was recorded of it. */
final class ChangedCode extends ClassLoader {

    private static final String PREFIX = TouchingCode.class.getName();

    private final StaticFields fields = new StaticFields();
    private final TouchTransformer transformer =
            new TouchTransformer(fields, Touches.class.getName().replace('.', '/'));

    ChangedCode() throws ReflectiveOperationException {
        super(ChangedCode.class.getClassLoader());
        new TouchLog(fields, Touches.class);
    }

    /** As code of the project rather than of a library. */
    ChangedCode own() {
        fields.addOwn(PREFIX);
        return this;
    }

    /** With a class inside it, by its name behind that of the outer one. */
    ChangedCode own(String inside) {
        fields.addOwn(PREFIX + inside);
        return own();
    }

    /** Runs methods of the changed class as a test of a test class. */
    ChangedCode run(String testClass, String... methods) throws ReflectiveOperationException {
        Touches.begin(testClass);
        for (String method : methods) {
            try {
                loadClass(PREFIX).getMethod(method).invoke(null);
            } catch (InvocationTargetException thrown) {
                throw new AssertionError(thrown.getCause());
            }
        }
        Touches.end();
        return this;
    }

    /** By test class: what it wrote, with {@code =digest} where there is one, and what it read, sorted. */
    Map<String, List<String>> recorded() {
        Map<String, TreeSet<String>> recorded = new HashMap<>();
        for (String line : new String(Touches.lines(1), StandardCharsets.UTF_8).split("\n")) {
            JsonNode event = json(line);
            TreeSet<String> touches =
                    recorded.computeIfAbsent(event.path("class").asText(), any -> new TreeSet<>());
            if (event.path("e").asText().equals("touch")) {
                touches.add("writes " + event.path("key").asText());
            }
            event.path("reads").forEach(read -> touches.add("reads " + read.asText()));
        }
        Map<String, List<String>> sorted = new TreeMap<>();
        recorded.forEach((testClass, touches) -> sorted.put(testClass, new ArrayList<>(touches)));
        return sorted;
    }

    /** The lines as they are written. */
    List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>();
        for (String line : new String(Touches.lines(1), StandardCharsets.UTF_8).split("\n")) {
            events.add(json(line));
        }
        return events;
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError("no event: " + line, e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PREFIX)) {
            return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] bytes = in.readAllBytes();
            byte[] changed = transformer.changed(bytes, this);
            byte[] defined = changed == null ? bytes : changed;
            return defineClass(name, defined, 0, defined.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
