package io.github.parallelmaven.git;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The repository that a folder belongs to: the folder may lie anywhere below its top, which may be a linked work tree or a
 * submodule. Every method throws {@link GitRefused} when git fails.
 */
public final class Repository {

    private final Git folder;
    private final Git top;
    private final String prefix;

    private Repository(Git folder, Git top, String prefix) {
        this.folder = folder;
        this.top = top;
        this.prefix = prefix;
    }

    /**
     * @throws GitRefused when the folder is in no work tree, or git cannot be called
     */
    public static Repository of(Path folder) {
        Git git = Git.in(folder);
        Path top = Path.of(git.line("rev-parse", "--show-toplevel"));
        return new Repository(git, Git.in(top), git.line("rev-parse", "--show-prefix"));
    }

    /** Its topmost folder. */
    public Path top() {
        return top.folder();
    }

    /** A path from the folder, as the repository knows it. */
    public String path(String fromFolder) {
        return prefix + fromFolder;
    }

    /** What state it is in. */
    public WorkTree workTree() {
        return new WorkTree(folder, top);
    }

    /** The id of the last commit; empty before the first. */
    public Optional<String> head() {
        return tip("HEAD");
    }

    private Optional<String> tip(String revision) {
        return Optional.of(top)
                .filter(git -> git.agrees("rev-parse", "--quiet", "--verify", revision + "^{commit}"))
                .map(git -> git.line("rev-parse", revision + "^{commit}"));
    }

    /** Whether some work tree of the repository has this branch checked out. */
    public boolean isCheckedOut(String branch) {
        return top.read("worktree", "list", "--porcelain").lines().anyMatch(("branch refs/heads/" + branch)::equals);
    }

    /** What is staged for the next commit. */
    public Index index() {
        return new Index(top);
    }

    /** A branch that nobody works on. */
    public SideBranch side(String branch) {
        return new SideBranch(top, branch, tip("refs/heads/" + branch));
    }

    /**
     * Commits what is staged, and if it is nothing, the message alone. Hooks run and commits are signed as the user has
     * configured it.
     *
     * @return the short id of the commit
     * @throws GitRefused with what git, the hook or the signing program said
     */
    public String commit(String message) {
        top.forHooks()
                .write(message.getBytes(StandardCharsets.UTF_8), "commit", "--quiet", "--allow-empty", "--file=-");
        return top.line("rev-parse", "--short", "HEAD");
    }
}
