package io.github.parallelmaven.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What state the user's files and his git are in. Nothing is changed, and every method throws {@link GitRefused} when git fails. */
public final class WorkTree {

    /** What git leaves in its folder while it waits for the user. */
    private static final Map<String, String> UNDERWAY = Map.of(
            "MERGE_HEAD", "a merge",
            "CHERRY_PICK_HEAD", "a cherry-pick",
            "REVERT_HEAD", "a revert",
            "rebase-merge", "a rebase",
            "rebase-apply", "a rebase",
            "BISECT_LOG", "a bisection");

    private final Git folder;
    private final Git top;

    WorkTree(Git folder, Git top) {
        this.folder = folder;
        this.top = top;
    }

    /** The name of the branch; empty where none is checked out. */
    public Optional<String> branch() {
        return Optional.of(top)
                .filter(git -> git.agrees("symbolic-ref", "--quiet", "HEAD"))
                .map(git -> git.line("symbolic-ref", "--short", "HEAD"));
    }

    /** What git is in the middle of, such as {@code a merge}. */
    public Optional<String> underway() {
        Path own = Path.of(top.line("rev-parse", "--absolute-git-dir"));
        return UNDERWAY.entrySet().stream()
                .filter(marker -> Files.exists(own.resolve(marker.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Tracked files of the whole repository that are not as the last commit has them, and what is staged; from the top. */
    public List<String> changed() {
        Iterator<String> parts = top.with("GIT_OPTIONAL_LOCKS", "0")
                .parts("status", "--porcelain=v1", "-z", "--untracked-files=no", "--ignore-submodules=untracked")
                .iterator();
        List<String> changed = new ArrayList<>();
        while (parts.hasNext()) {
            String entry = parts.next();
            changed.add(entry.substring("XY ".length()));
            if (entry.substring(0, "XY".length()).matches(".*[RC].*")) {
                // Where it was before.
                parts.next();
            }
        }
        return changed;
    }

    /** Files below the folder that are neither tracked nor ignored; from the folder. */
    public List<String> untracked() {
        return folder.parts("ls-files", "--others", "--exclude-standard", "-z");
    }

    /** Whether a file, named from the folder, is under version control. */
    public boolean isTracked(String path) {
        return folder.agrees("ls-files", "--error-unmatch", "--", ":(literal)" + path);
    }

    /** Those of these files, named from the top, that the user wants in no commit. */
    public Set<String> ignored(Collection<String> paths) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        paths.forEach(path -> input.writeBytes((path + "\0").getBytes(StandardCharsets.UTF_8)));
        return new TreeSet<>(top.found(input.toByteArray(), "check-ignore", "-z", "--stdin"));
    }

    /**
     * Makes sure that a commit has an author.
     *
     * @throws GitRefused saying what is missing
     */
    public void requireIdentity() {
        top.read("var", "GIT_AUTHOR_IDENT");
        top.read("var", "GIT_COMMITTER_IDENT");
    }
}
