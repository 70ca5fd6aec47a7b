package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.JUnitPropertiesEditor;
import io.github.parallelmaven.edit.journal.JournalFile;
import io.github.parallelmaven.project.ParallelProperties;
import io.github.parallelmaven.report.CertificateFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The files that {@code apply} may write.
 *
 * @param root the topmost folder of the user's build
 * @param poms of its modules
 * @param testRoots where its test sources and test resources are
 */
public record CommitScope(Path root, List<Path> poms, List<Path> testRoots) {

    public CommitScope {
        poms = List.copyOf(poms);
        testRoots = List.copyOf(testRoots);
    }

    /** Whether it may write this file; named from the root. */
    boolean holds(String path) {
        Path file = root.resolve(path);
        boolean state = Set.of(
                        root.resolve(ParallelProperties.PATH),
                        root.resolve(JournalFile.PATH),
                        new CertificateFile(root).path())
                .contains(file);
        boolean test = testRoots.stream().anyMatch(file::startsWith)
                && (path.endsWith(".java") || file.endsWith(JUnitPropertiesEditor.FILE));
        return state || test || poms.contains(file);
    }

    String shown(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** From the root. */
    Collection<String> shownPoms() {
        return poms.stream().map(this::shown).toList();
    }
}
