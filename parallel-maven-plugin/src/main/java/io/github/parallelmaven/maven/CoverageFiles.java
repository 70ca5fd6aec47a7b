package io.github.parallelmaven.maven;

import io.github.parallelmaven.project.JacocoAgent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What JaCoCo writes as a test JVM ends. Each run adds to it, so that a report would be one of all runs before it too. */
final class CoverageFiles {

    private final List<SurefireExecution> suites;
    private final Path root;

    /** @param root the topmost folder of the copy: nothing outside it is deleted */
    CoverageFiles(List<SurefireExecution> suites, Path root) {
        this.suites = List.copyOf(suites);
        this.root = root;
    }

    /** Why forks would lose what tests covered; empty where they do not. */
    Optional<String> lostInForks() {
        return suites.stream()
                .filter(suite -> JacocoAgent.in(suite.argLine()).stream().anyMatch(JacocoAgent::losesOtherJvms))
                .findFirst()
                .map(suite -> "JaCoCo is told append=false in " + suite.module().getArtifactId()
                        + ", so that each test JVM would overwrite what the others covered; take it out of the POM to"
                        + " have forks tried");
    }

    /** Lets the next build report and check its own coverage, as in a project that was never built. */
    void clear() {
        suites.forEach(
                suite -> clear(suite.argLine(), suite.module().getBasedir().toPath(), root));
    }

    /**
     * Deletes what the agents in the arguments of a test JVM have written.
     *
     * @param folder where that JVM is started
     * @param root nothing outside it is deleted
     */
    static void clear(String argLine, Path folder, Path root) {
        JacocoAgent.in(argLine).stream()
                .flatMap(agent -> agent.destination().stream())
                .map(file -> folder.resolve(file).normalize())
                .filter(file -> isInside(root, file.getParent()))
                .flatMap(CoverageFiles::written)
                .forEach(CoverageFiles::delete);
    }

    /** Several where the name holds the number of the fork. */
    private static Stream<Path> written(Path file) {
        String[] around = file.getFileName().toString().split(Pattern.quote(JacocoAgent.FORK), 2);
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files
                    .filter(there -> Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS))
                    .filter(there -> isNamed(there.getFileName().toString(), around))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getParent(), e);
        }
    }

    private static boolean isNamed(String name, String[] around) {
        return around.length == 1
                ? name.equals(around[0])
                : name.startsWith(around[0])
                        && name.endsWith(around[1])
                        && name.length() > around[0].length() + around[1].length();
    }

    private static boolean isInside(Path root, Path folder) {
        try {
            return Files.isDirectory(folder) && folder.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
