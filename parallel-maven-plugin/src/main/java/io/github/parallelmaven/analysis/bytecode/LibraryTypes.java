package io.github.parallelmaven.analysis.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Headers of classes outside the module, from its class path or the JDK we run on, read when first asked for. */
final class LibraryTypes {

    private final List<Path> classPath;
    private final Map<String, List<Path>> jarsOfPackage = new HashMap<>();
    private final Map<String, Optional<ClassFacts>> known = new HashMap<>();
    private boolean indexed;

    LibraryTypes(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
    }

    Optional<ClassFacts> find(String name) {
        Optional<ClassFacts> found = known.get(name);
        if (found == null) {
            found = read(Names.internal(name) + ".class")
                    .map(bytes ->
                            new ClassFacts(ClassFileReader.header(bytes), ClassFacts.Origin.LIBRARY, new byte[0]));
            known.put(name, found);
        }
        return found;
    }

    /** What the methods of a library's class do. Read anew each time: whoever asks keeps what it needs of it. */
    List<MethodCode> code(ClassFacts type) {
        return read(Names.internal(type.name()) + ".class")
                .map(bytes -> ClassFileReader.code(bytes, ClassFileReader.header(bytes), false))
                .orElse(List.of());
    }

    private Optional<byte[]> read(String entry) {
        try {
            Optional<byte[]> fromJdk = readJdk(entry);
            return fromJdk.isPresent() ? fromJdk : readClassPath(entry);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + entry + " on the test class path", broken);
        }
    }

    private static Optional<byte[]> readJdk(String entry) throws IOException {
        try (InputStream stream = ClassLoader.getPlatformClassLoader().getResourceAsStream(entry)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        }
    }

    private Optional<byte[]> readClassPath(String entry) throws IOException {
        index();
        for (Path element : jarsOfPackage.getOrDefault(packageOf(entry), List.of())) {
            try (JarFile jar = new JarFile(element.toFile())) {
                JarEntry found = jar.getJarEntry(entry);
                if (found != null) {
                    try (InputStream stream = jar.getInputStream(found)) {
                        return Optional.of(stream.readAllBytes());
                    }
                }
            }
        }
        for (Path element : classPath) {
            Path file = element.resolve(entry);
            if (Files.isRegularFile(file)) {
                return Optional.of(Files.readAllBytes(file));
            }
        }
        return Optional.empty();
    }

    private void index() throws IOException {
        if (indexed) {
            return;
        }
        for (Path element : classPath) {
            if (Files.isRegularFile(element) && element.toString().endsWith(".jar")) {
                index(element);
            }
        }
        indexed = true;
    }

    private void index(Path element) throws IOException {
        try (JarFile jar = new JarFile(element.toFile())) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .map(LibraryTypes::packageOf)
                    .distinct()
                    .forEach(name -> jarsOfPackage
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(element));
        }
    }

    private static String packageOf(String entry) {
        int slash = entry.lastIndexOf('/');
        return slash < 0 ? "" : entry.substring(0, slash);
    }
}
