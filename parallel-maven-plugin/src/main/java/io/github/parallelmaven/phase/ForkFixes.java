package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.hazard.DatabaseNames;
import io.github.parallelmaven.analysis.hazard.SharedDatabase;
import io.github.parallelmaven.analysis.source.SourceProblem;
import io.github.parallelmaven.analysis.source.SourceReader;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.PomChange.ForkNumber;
import io.github.parallelmaven.model.ProcessResource;
import io.github.parallelmaven.model.ProcessResource.Kind;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.SourceLiteral;
import io.github.parallelmaven.model.SourceOutline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for the one literal that all uses of a constant come from. Where its text stands a second time anywhere in the sources,
 * resources or POMs of the build, somebody may expect the old value, and it is left alone.
 */
final class ForkFixes {

    private static final String PORT = "port:";

    private final Path original;
    private final List<SourceOutline> outlines;
    private final int javaRelease;
    private final TextPlaces places;
    private final SourceReader reader = new SourceReader();

    /**
     * @param original the topmost folder of the user's build
     * @param outlines its test sources
     * @param javaRelease the highest language level of its modules
     * @param places the texts of the build
     */
    ForkFixes(Path original, List<SourceOutline> outlines, int javaRelease, TextPlaces places) {
        this.original = original;
        this.outlines = List.copyOf(outlines);
        this.javaRelease = javaRelease;
        this.places = places;
    }

    /**
     * What can be made different.
     *
     * @param crossing what two forks would both use
     * @param constants every constant that names something outside the JVM
     */
    List<ForkFix> of(Collection<Finding> crossing, Collection<ProcessResource> constants) {
        if (isNameTaken()) {
            return List.of();
        }
        SortedMap<String, SortedSet<String>> users = new TreeMap<>();
        crossing.stream()
                .filter(finding -> finding.remedy() instanceof Remedy.SerialExecution serial && !serial.apartFromAll())
                .forEach(finding -> users.computeIfAbsent(finding.resource(), any -> new TreeSet<>())
                        .add(finding.testClass()));
        List<Integer> ports = ports(crossing, constants);
        List<ForkFix> fixes = new ArrayList<>();
        users.forEach((resource, classes) -> fix(resource, classes)
                .filter(ForkFix::fits)
                .filter(fix -> ports.stream().noneMatch(fix::reaches))
                .ifPresent(fixes::add));
        return fixes;
    }

    /** Whether a POM uses the name of the fork's number for something else. */
    private boolean isNameTaken() {
        return places.poms().anyMatch(pom -> pom.replace(ForkNumber.LINE, "").contains(ForkNumber.PROPERTY));
    }

    /** All that are known: not each rule that finds one finds it as a constant. */
    private static List<Integer> ports(Collection<Finding> crossing, Collection<ProcessResource> constants) {
        return Stream.concat(
                        crossing.stream()
                                .map(Finding::resource)
                                .filter(resource -> resource.startsWith(PORT))
                                .map(resource -> resource.substring(PORT.length())),
                        constants.stream()
                                .filter(constant -> constant.kind() == Kind.PORT)
                                .map(ProcessResource::value))
                .map(Integer::valueOf)
                .distinct()
                .toList();
    }

    private Optional<ForkFix> fix(String resource, SortedSet<String> classes) {
        String name = resource.substring(resource.indexOf(':') + 1);
        if (resource.startsWith(PORT)) {
            return only(name)
                    .filter(literal -> !literal.isText() && literal.written().equals(name))
                    .map(literal -> new ForkFix(
                            resource, classes, literal, literal.written().length()));
        } else if (resource.startsWith("file:") && !name.contains("${")) {
            String last = name.substring(name.lastIndexOf('/') + 1);
            return only(last)
                    .filter(literal -> literal.isText() && literal.content().equals(name))
                    .map(literal -> new ForkFix(resource, classes, literal, behind(name, literal)));
        } else if (resource.startsWith("db:")) {
            return database(resource, classes);
        }
        return Optional.empty();
    }

    /** Only a file is made under any name that it is given: a server may know no other database. */
    private Optional<ForkFix> database(String resource, SortedSet<String> classes) {
        String name = resource.split(":", 3)[2];
        return only(name.substring(name.lastIndexOf('/') + 1))
                .filter(SourceLiteral::isText)
                .filter(literal -> SharedDatabase.named(literal.content()).stream()
                        .filter(DatabaseNames.Database::isFile)
                        .anyMatch(database ->
                                SharedDatabase.resource(database).group().equals(resource)))
                .map(literal -> new ForkFix(resource, classes, literal, behind(name, literal)));
    }

    /** Where a path ends in a text, or before its extension, since code may look at it. */
    private static int behind(String path, SourceLiteral literal) {
        int start = literal.content().indexOf(path);
        int dot = path.lastIndexOf('.');
        int end = start + (dot > path.lastIndexOf('/') + 1 ? dot : path.length());
        return end == literal.content().length() ? literal.written().length() : 1 + end;
    }

    /** The literal that holds the only place of a text. */
    private Optional<SourceLiteral> only(String text) {
        return places.only(text)
                .flatMap(file -> outlines.stream()
                        .filter(outline -> original.resolve(outline.path()).equals(file))
                        .findFirst())
                .flatMap(outline -> literals(outline).stream()
                        .filter(literal -> TextPlaces.count(literal.content(), text) == 1)
                        .findFirst());
    }

    private List<SourceLiteral> literals(SourceOutline outline) {
        try {
            return reader.literals(original, outline, javaRelease);
        } catch (SourceProblem e) {
            // It parsed a moment ago: somebody is at work on it, and what he writes is not ours to change.
            return List.of();
        }
    }
}
