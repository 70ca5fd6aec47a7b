package io.github.parallelmaven.phase;

import io.github.parallelmaven.git.GitRefused;
import io.github.parallelmaven.git.Repository;
import io.github.parallelmaven.git.WorkTree;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.FirstFew;
import io.github.parallelmaven.report.Masking;
import java.util.List;
import java.util.Optional;

/** What must hold where {@code apply} is to commit. It is asked before minutes of measuring, and again before writing. */
record CommitConditions(CommitScope scope, Repository repository) {

    private static final int SHOWN = 10;

    /**
     * @throws SuiteProblem when the root is in no repository
     */
    static CommitConditions in(CommitScope scope) {
        try {
            return new CommitConditions(scope, Repository.of(scope.root()));
        } catch (GitRefused e) {
            throw problem(
                    "git has no repository for " + scope.root() + ": " + e.said(),
                    "call it in a clone, with git on the path");
        }
    }

    /**
     * @throws SuiteProblem for the first condition that does not hold
     */
    void require() {
        try {
            WorkTree tree = repository.workTree();
            requireBranch(tree);
            requireTracked(tree);
            requireClean(tree);
            tree.requireIdentity();
        } catch (GitRefused e) {
            throw problem("git cannot commit in " + repository.top() + ": " + e.said(), "do what git says there");
        }
    }

    private void requireBranch(WorkTree tree) {
        Optional<String> underway = tree.underway();
        if (underway.isPresent()) {
            throw problem(
                    underway.get() + " is underway in " + repository.top(), "finish or abort it, see `git status`");
        }
        if (tree.branch().isEmpty()) {
            throw problem(
                    "no branch is checked out in " + repository.top() + " (detached HEAD)",
                    "make one for the commits: `git switch -c parallel-tests`");
        }
        if (repository.head().isEmpty()) {
            throw problem(repository.top() + " has no commit yet", "commit the project as it is");
        }
        if (repository.isCheckedOut(Commits.ATTEMPTS)) {
            throw problem(
                    "the branch " + Commits.ATTEMPTS + " is checked out, and takes failed attempts alone",
                    "check out your own branch, in each work tree of the repository");
        }
    }

    private void requireTracked(WorkTree tree) {
        List<String> unknown =
                scope.shownPoms().stream().filter(pom -> !tree.isTracked(pom)).toList();
        if (!unknown.isEmpty()) {
            throw problem(
                    "the repository " + repository.top() + " does not track " + FirstFew.of(unknown, SHOWN),
                    "call it where the whole build is one repository's, or add the files to it");
        }
    }

    private void requireClean(WorkTree tree) {
        List<String> changed = tree.changed();
        if (!changed.isEmpty()) {
            throw problem(
                    "the work tree is not clean: " + Count.of(changed.size(), "tracked file") + " in "
                            + repository.top() + " changed or staged: " + FirstFew.of(changed, SHOWN),
                    "commit them or put them aside with `git stash`");
        }
        List<String> untracked = tree.untracked().stream().filter(scope::holds).toList();
        if (!untracked.isEmpty()) {
            throw problem(
                    "apply may write into files that are not under version control: " + FirstFew.of(untracked, SHOWN),
                    "add and commit them, or put them aside");
        }
    }

    private static SuiteProblem problem(String found, String next) {
        return new SuiteProblem(
                "parallel.commit=true cannot be met: " + Masking.text(found) + ". Nothing was changed.",
                next + ", then call the goal again; or leave parallel.commit out.");
    }
}
