package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.hazard.RecordedUses;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.Touch;
import io.github.parallelmaven.project.CompiledTests;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The constants that the copy makes different in each fork. Only what the compiled classes then no longer share stays. */
final class ForkRepair {

    private final WorkerTask task;
    private final Build build;
    private final TrialState state;
    private final ThreadSafetyPhase phase;
    private final Console console;
    private List<ForkFix> fixes = List.of();
    private Optional<CodeModel> code = Optional.empty();

    ForkRepair(WorkerTask task, Build build, TrialState state, ThreadSafetyPhase phase, Console console) {
        this.task = task;
        this.build = build;
        this.state = state;
        this.phase = phase;
        this.console = console;
    }

    /** The classes with what is repaired; empty where nothing is. */
    Optional<CodeModel> code() {
        return code;
    }

    /**
     * Edits the copy.
     *
     * @param crossing what two forks would both use
     * @param before the classes before any change
     */
    void make(Collection<Finding> crossing, CodeModel before) {
        if (crossing.isEmpty()) {
            return;
        }
        Reactor reactor = build.reactor();
        int release =
                reactor.modules().stream().mapToInt(Project::javaRelease).max().orElseThrow();
        List<ForkFix> possible = new ForkFixes(
                        task.original(),
                        state.outlines(),
                        release,
                        TextPlaces.of(task.original(), task.copy(), reactor))
                .of(crossing, phase.constants(before));
        Set<String> known = crossing.stream().map(Finding::resource).collect(Collectors.toSet());
        keep(possible);
        if (!state.compileErrors().isEmpty()) {
            List<ForkFix> refused = new ArrayList<>(possible);
            refused.removeAll(keepWhatCompiles(possible));
            console.say("  left as they are, since the tests would not compile: " + resources(refused));
        }
        List<ForkFix> real = real(known);
        while (!real.equals(fixes)) {
            keep(real);
            // What is left must still hold without the others.
            real = real(known);
        }
        fixes.forEach(fix -> console.say("  " + fix.resource() + " becomes another one in each fork, by an edit of "
                + fix.literal().path()));
    }

    /** One after the other: a compiler does not say which edit it minds. */
    private List<ForkFix> keepWhatCompiles(List<ForkFix> possible) {
        List<ForkFix> compiling = List.of();
        for (ForkFix fix : possible) {
            List<ForkFix> more = new ArrayList<>(compiling);
            more.add(fix);
            keep(more);
            compiling = state.compileErrors().isEmpty() ? more : compiling;
        }
        keep(compiling);
        return compiling;
    }

    /**
     * Those whose thing the changed classes no longer share; none where the edits bring up something new, or there are no such
     * classes.
     */
    private List<ForkFix> real(Set<String> known) {
        if (code.isEmpty()) {
            return List.of();
        }
        Set<String> left =
                phase.crossing(code.get()).stream().map(Finding::resource).collect(Collectors.toSet());
        return known.containsAll(left)
                ? fixes.stream().filter(fix -> !left.contains(fix.resource())).toList()
                : List.of();
    }

    private void keep(List<ForkFix> kept) {
        if (kept.equals(fixes)) {
            return;
        }
        fixes = List.copyOf(kept);
        state.propose(state.proposal()
                .withForkEdits(fixes.stream().map(ForkFix::insertion).toList()));
        code = fixes.isEmpty() || !state.compileErrors().isEmpty()
                ? Optional.empty()
                : Optional.of(CodeModel.read(build.reactor()));
    }

    /** Takes everything back. */
    void takeBack() {
        keep(List.of());
    }

    /**
     * Takes back what these classes use.
     *
     * @return those of the classes that use any
     */
    SortedSet<String> withdraw(Set<String> differing) {
        List<ForkFix> concerned = fixes.stream()
                .filter(fix -> fix.users().stream().anyMatch(differing::contains))
                .toList();
        SortedSet<String> users = new TreeSet<>();
        concerned.forEach(fix -> users.addAll(fix.users()));
        users.retainAll(differing);
        if (!concerned.isEmpty()) {
            List<ForkFix> others = new ArrayList<>(fixes);
            others.removeAll(concerned);
            console.say("  taking back what made " + resources(concerned) + " different in each fork: other results in "
                    + String.join(", ", users));
            keep(others);
        }
        return users;
    }

    /** Takes back those of what processes were seen to share all the same. */
    void withdrawRefuted(Collection<Finding> seen) {
        List<ForkFix> refuted = fixes.stream()
                .filter(fix -> seen.stream().anyMatch(finding -> fix.resources().contains(finding.resource())))
                .toList();
        if (!refuted.isEmpty()) {
            List<ForkFix> others = new ArrayList<>(fixes);
            others.removeAll(refuted);
            console.say("  taking back what made " + resources(refuted)
                    + " different in each fork: several processes were seen to use one of its values");
            keep(others);
        }
    }

    private static String resources(List<ForkFix> fixes) {
        return fixes.stream().map(ForkFix::resource).collect(Collectors.joining(", "));
    }

    /** The changes of a configuration, and in the modules whose tests need it the number of the fork. */
    BuildProposal told(BuildProposal changes, Reactor reactor) {
        SortedSet<String> users = new TreeSet<>();
        fixes.forEach(fix -> users.addAll(fix.users()));
        List<Project> modules = reactor.modules().stream()
                .filter(module -> users.stream().anyMatch(name -> CompiledTests.have(module, name)))
                .toList();
        return changes.with(
                new PomChange.ForkNumber("tells the tests which fork they run in: " + resources(fixes)), modules);
    }

    /**
     * What the agent saw without the values of what is repaired, as long as each was one process's own: which fork a class runs in
     * is chance. Serial classes do not count, since no fork runs beside them.
     *
     * @param seen in one run
     */
    Collection<Touch> unrepaired(Collection<Touch> seen, RunConfiguration run) {
        Set<String> repaired =
                fixes.stream().flatMap(fix -> fix.resources().stream()).collect(Collectors.toSet());
        // Before anything is left out: the files of a database are known by the database only.
        Collection<Touch> things = RecordedUses.withoutDatabaseFiles(seen);
        Map<String, Set<Long>> processes = RecordedUses.processes(
                things.stream().filter(touch -> !run.serial().contains(touch.testClass())));
        return things.stream()
                .filter(touch -> !repaired.contains(RecordedUses.named(touch))
                        || processes
                                        .getOrDefault(RecordedUses.named(touch), Set.of())
                                        .size()
                                > 1)
                .toList();
    }

    /** The evidence with what was found before and is mended now. */
    SafetyEvidence judged(SafetyEvidence evidence, Collection<Finding> crossing) {
        if (fixes.isEmpty()) {
            return evidence;
        }
        Set<String> repaired = fixes.stream().map(ForkFix::resource).collect(Collectors.toSet());
        // Classes of one JVM share it still, which says nothing of forks.
        List<Finding> findings = new ArrayList<>(evidence.findings().stream()
                .filter(finding -> !repaired.contains(finding.resource()))
                .toList());
        for (ForkFix fix : fixes) {
            crossing.stream()
                    .filter(finding -> finding.resource().equals(fix.resource()))
                    .map(finding -> finding.withRemedy(fix.remedy()).withGuard(true))
                    .forEach(findings::add);
        }
        return evidence.with(findings, evidence.mended());
    }
}
