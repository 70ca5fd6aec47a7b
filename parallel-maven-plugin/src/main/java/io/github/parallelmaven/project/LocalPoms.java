package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The POMs that reach a module, and are files of the build. */
public final class LocalPoms {

    private LocalPoms() {}

    /** The module's POM, those it inherits from as far as they are files of the build, and those of the folders above it. */
    public static Stream<Path> of(Project project) {
        Set<Path> poms = new LinkedHashSet<>();
        Optional<Path> next = Optional.of(project.pom());
        while (next.filter(pom -> Files.isRegularFile(pom) && poms.add(pom)).isPresent()) {
            next = next.flatMap(LocalPoms::parent).filter(pom -> pom.startsWith(project.root()));
        }
        Path folder = project.basedir();
        while (!folder.equals(project.root()) && folder.startsWith(project.root())) {
            folder = folder.getParent();
            poms.add(folder.resolve("pom.xml"));
        }
        return poms.stream().filter(Files::isRegularFile);
    }

    /** Maven's default is the POM of the folder above, which is looked at anyway. */
    private static Optional<Path> parent(Path pom) {
        return XmlReader.leaves(pom).stream()
                .filter(leaf -> leaf.parent().equals("parent") && leaf.name().equals("relativePath"))
                .findFirst()
                .map(leaf -> pom.resolveSibling(leaf.text()).normalize())
                .map(path -> Files.isDirectory(path) ? path.resolve("pom.xml") : path);
    }
}
