package io.github.parallelmaven.edit.source;

import io.github.parallelmaven.model.SourceOutline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The simple names of types that share a package: from all outlines, and from the file names beside a source. */
final class PackageTypes {

    private final Path root;
    private final Map<String, Set<String>> outlined = new HashMap<>();

    PackageTypes(Path root, List<SourceOutline> outlines) {
        this.root = root;
        outlines.forEach(file -> file.types().stream()
                .map(type -> type.binaryName())
                .filter(name -> name.indexOf('$') < 0)
                .forEach(name -> outlined.computeIfAbsent(file.packageName(), key -> new HashSet<>())
                        .add(NameScope.simpleName(name))));
    }

    Set<String> of(SourceOutline file) {
        Set<String> names = new HashSet<>(outlined.getOrDefault(file.packageName(), Set.of()));
        Path folder = root.resolve(file.path()).toAbsolutePath().getParent();
        try (Stream<Path> siblings = Files.list(folder)) {
            siblings.map(sibling -> sibling.getFileName().toString())
                    .filter(name -> name.indexOf('.') > 0)
                    .forEach(name -> names.add(name.substring(0, name.indexOf('.'))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
