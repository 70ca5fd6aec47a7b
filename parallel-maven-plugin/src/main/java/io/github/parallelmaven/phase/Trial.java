package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.JUnitPropertiesEditor;
import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.pom.LicenceHeader;
import io.github.parallelmaven.edit.pom.PomEditor;
import io.github.parallelmaven.edit.rollback.WholeFile;
import io.github.parallelmaven.edit.source.Annotated;
import io.github.parallelmaven.edit.source.MarkerTypes;
import io.github.parallelmaven.edit.source.SourceEditor;
import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.SourceOutline;
import io.github.parallelmaven.project.ParallelProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The copy in which all changes are made first. Changes are always computed against the user's untouched files, which
 * are only read; writing a new set takes the one before it back.
 */
final class Trial {

    private final Path original;
    private final Path copy;
    private final Reactor reactor;
    private final ChangeWriter writer = new ChangeWriter();
    private ChangeSet current;

    /**
     * @param original the topmost folder of the user's build
     * @param copy the topmost folder of its copy
     * @param reactor the modules in the copy
     * @param prepared what the copy already has
     */
    Trial(Path original, Path copy, Reactor reactor, ChangeSet prepared) {
        this.original = original;
        this.copy = copy;
        this.reactor = reactor;
        this.current = prepared;
    }

    /**
     * What a proposal comes to.
     *
     * @param changes the bytes
     * @param unplaced annotations that no source can carry, with the reason
     */
    record Drawn(ChangeSet changes, List<Annotated.Unplaced> unplaced) {
        Drawn {
            unplaced = List.copyOf(unplaced);
        }
    }

    /** What the parent has changed in the copy before the worker started: the pinned versions. */
    static ChangeSet prepared(WorkerTask task, Reactor reactor) {
        Trial trial = new Trial(task.original(), task.copy(), reactor, ChangeSet.empty());
        return new ChangeSet(trial.build(BuildProposal.none().withPins(task.pins())));
    }

    /** Computes the bytes of a proposal; writes nothing. */
    Drawn draw(Proposal proposal, List<SourceOutline> outlines) {
        List<AnnotationInsertion> insertions = Stream.of(
                        proposal.tags(), proposal.isolation(), proposal.orders(), proposal.methodThreads())
                .flatMap(List::stream)
                .toList();
        Annotated annotated = new SourceEditor().edit(original, outlines, insertions, proposal.forkEdits());
        List<FileChange> files = new ArrayList<>(annotated.files());
        files.addAll(new MarkerTypes(original, outlines, testFolders()).missing(insertions, javaHeader()));
        files.addAll(build(proposal.build()));
        if (!proposal.properties().isEmpty()) {
            new WholeFile()
                    .replace(
                            original,
                            ParallelProperties.PATH,
                            header() + proposal.properties(),
                            ChangeGroup.BUILD,
                            "declares the tags and pins what was proven")
                    .ifPresent(files::add);
        }
        return new Drawn(new ChangeSet(files), annotated.unplaced());
    }

    private List<List<String>> testFolders() {
        return reactor.modules().stream()
                .map(module -> module.testSourceRoots().stream()
                        .filter(folder -> folder.startsWith(copy))
                        .map(folder -> copy.relativize(folder).toString().replace('\\', '/') + '/')
                        .toList())
                .toList();
    }

    /** Only where the file is new: later it is part of its text. */
    private String header() {
        return Files.exists(original.resolve(ParallelProperties.PATH))
                ? ""
                : LicenceHeader.asProperties(inOriginal(reactor.modules().get(0).pom()));
    }

    private String javaHeader() {
        return LicenceHeader.asJava(inOriginal(reactor.modules().get(0).pom()));
    }

    private List<FileChange> build(BuildProposal proposal) {
        List<FileChange> files = new ArrayList<>();
        PlacedChanges.of(reactor, proposal)
                .forEach((pom, changes) -> new PomEditor()
                        .edit(original, original.resolve(pom), changes)
                        .ifPresent(files::add));
        reactor.modules().forEach(module -> junit(module, proposal.of(module)).ifPresent(files::add));
        return files;
    }

    /** The file is the weakest place for these settings, and the only one that IDEs read too. */
    private Optional<FileChange> junit(Project module, List<PomChange> changes) {
        List<PomChange.JUnitParameter> junit = changes.stream()
                .filter(PomChange.JUnitParameter.class::isInstance)
                .map(PomChange.JUnitParameter.class::cast)
                .toList();
        return junit.isEmpty()
                ? Optional.empty()
                : new JUnitPropertiesEditor(LicenceHeader.asProperties(inOriginal(module.pom())))
                        .edit(original, resourceRoot(module), junit);
    }

    /** Of the module's own test resource folders the one that has the file; others may serve other modules too. */
    private Path resourceRoot(Project module) {
        List<Path> own = module.testResourceRoots().stream()
                .filter(root -> root.startsWith(module.basedir()))
                .map(this::inOriginal)
                .toList();
        return own.stream()
                .filter(root -> Files.exists(root.resolve(JUnitPropertiesEditor.FILE)))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .orElseThrow(() -> new EditRefused(
                        module.show(module.pom()),
                        "the module has no test resource folder of its own from which " + JUnitPropertiesEditor.FILE
                                + " comes to the root of the class path",
                        "add a <testResource> without <targetPath> that lets it through"));
    }

    private Path inOriginal(Path path) {
        return original.resolve(copy.relativize(path));
    }

    /**
     * Brings the copy into this state.
     *
     * @return files of the state before that no longer exist
     */
    List<Path> write(ChangeSet changes) {
        if (changes.equals(current)) {
            return List.of();
        }
        writer.undo(copy, current);
        writer.apply(copy, changes);
        List<Path> gone = current.files().stream()
                .filter(FileChange::created)
                .filter(file ->
                        changes.files().stream().noneMatch(kept -> kept.path().equals(file.path())))
                .map(file -> copy.resolve(file.path()))
                .toList();
        current = changes;
        return gone;
    }

    ChangeSet current() {
        return current;
    }

    Path copy() {
        return copy;
    }
}
