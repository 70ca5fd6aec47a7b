package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Explanation.Cause;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All uses of one resource, by test class: who conflicts, and what makes it harmless (hazards.md, section 0). */
final class ConflictGroup {

    /** What says nothing of a class alone. */
    private static final Set<ResourceUse.Sharing> ONLY_FOR_OTHERS =
            Set.of(ResourceUse.Sharing.SAME_TESTS, ResourceUse.Sharing.LEFT_SET);

    /** What harms only those that run at the same time. */
    private static final Set<ResourceUse.Sharing> OVERLAP_ALONE =
            Set.of(ResourceUse.Sharing.IN_JVM, ResourceUse.Sharing.ACROSS_PROCESSES, ResourceUse.Sharing.PUT_BACK);

    /** What tests of one class share as well. */
    private static final Set<ResourceUse.Sharing> SHARED_BY_TESTS = Set.of(
            ResourceUse.Sharing.IN_JVM,
            ResourceUse.Sharing.WHOLE_JVM,
            ResourceUse.Sharing.ACROSS_PROCESSES,
            ResourceUse.Sharing.WHOLE_MACHINE,
            ResourceUse.Sharing.WITHIN_CLASS,
            ResourceUse.Sharing.FIRST_COMER);

    private final List<ClassUse> uses = new ArrayList<>();
    private final Set<String> writersInTests = new HashSet<>();
    private final Map<String, ClassUse> firstUses = new HashMap<>();
    private final OtherUsers others;
    private final Sharers sharers;
    private final Remedies remedies;
    private final boolean oneValue;
    private final boolean guarded;

    /** @param testClasses how many there are, those that do not use it included */
    ConflictGroup(String group, List<ClassUse> all, int testClasses) {
        boolean looked = all.stream().anyMatch(each -> each.use().cardinality() || isPlainWrite(each.use()));
        for (ClassUse each : AmbientState.of(all, testClasses)) {
            if (!each.use().weak() || looked) {
                add(each);
            }
        }
        others = OtherUsers.of(uses);
        sharers = Sharers.of(group, uses);
        oneValue = isOneValue(all);
        remedies = new Remedies(sharers, oneValue);
        guarded = sharers.areGuarded(harmsByOverlapAlone());
    }

    /** Whether the code under test alone sets it, always to the same, and nobody reads it: it does not matter who does. */
    private static boolean isOneValue(List<ClassUse> all) {
        Set<String> values = all.stream().map(each -> each.use().constant()).collect(Collectors.toSet());
        return values.size() == 1 && !values.contains("");
    }

    private void add(ClassUse each) {
        String testClass = each.test().testClass();
        uses.add(each);
        if (each.use().writes() && each.use().inTestCode()) {
            writersInTests.add(testClass);
        }
        firstUses.merge(
                testClass,
                each,
                (first, next) -> next.use().inTestCode() && !first.use().inTestCode() ? next : first);
    }

    private static boolean isPlainWrite(ResourceUse use) {
        return use.writes() && !use.weak();
    }

    List<Finding> findings(RunConfiguration chosen, TestClasses all) {
        if (sharers.writers().isEmpty()) {
            return List.of();
        }
        boolean conflict = !oneValue && (sharers.classes().size() > 1 || sharers.wholeJvm() && all.count() > 1);
        boolean apart = chosen.mode().leavesForLater() ? sharers.areSerial(chosen) : guarded;
        List<Finding> findings = new ArrayList<>();
        for (ClassUse each : uses) {
            if (isShown(each, conflict)) {
                boolean itself = meetsItself(each, chosen.mode(), all);
                Remedy remedy = itself
                        ? remedies.ofItself(each, chosen.mode())
                        : remedies.of(each, conflict, chosen.mode(), all.count());
                boolean kept = itself
                        ? sharers.keepsItselfApart(each.test(), chosen)
                        : apart || !chosen.mode().leavesForLater() && sharers.keeps(each, remedy);
                findings.add(finding(each, conflict || itself, remedy, kept));
            }
        }
        return findings;
    }

    /** The findings of one test class, with the others of the group. */
    List<Cause> causes(String testClass, RunConfiguration chosen, TestClasses all) {
        if (!sharers.classes().containsKey(testClass)) {
            return List.of();
        }
        SortedMap<String, Finding.Access> accesses = new TreeMap<>();
        sharers.classes().keySet().stream()
                .filter(name -> !name.equals(testClass))
                .forEach(name -> accesses.put(name, sharers.writes(name) ? Finding.Access.WRITE : Finding.Access.READ));
        return findings(chosen, all).stream()
                .filter(finding -> finding.testClass().equals(testClass))
                .map(finding -> new Cause(finding, accesses, sharers.wholeJvm()))
                .toList();
    }

    /** Whether a class changes what its own tests share while they overlap. */
    private boolean meetsItself(ClassUse each, Mode mode, TestClasses all) {
        boolean overlaps =
                switch (mode) {
                    case SUREFIRE_THREADS ->
                        all.overlappingThemselves().contains(each.test().testClass());
                    case CLASS_THREADS -> each.test().methods().asked();
                    default -> false;
                };
        return overlaps
                && !oneValue
                && each.use().writes()
                && SHARED_BY_TESTS.contains(each.use().sharing());
    }

    /** Of a class that writes, its writes are shown (those in tests if there are any); of a class that reads, the reads. */
    private boolean isShown(ClassUse each, boolean conflict) {
        ResourceUse use = each.use();
        String testClass = each.test().testClass();
        if (use.cardinality()) {
            return true;
        }
        if (use.sharing() == ResourceUse.Sharing.PUT_BACK) {
            return false;
        }
        if (!conflict && ONLY_FOR_OTHERS.contains(use.sharing())) {
            return false;
        }
        if (!use.writes()) {
            return conflict && !sharers.writes(testClass) && !sharers.wholeJvm() && firstUses.get(testClass) == each;
        }
        return use.inTestCode() || !writersInTests.contains(testClass);
    }

    private Finding finding(ClassUse each, boolean conflict, Remedy remedy, boolean kept) {
        ResourceUse use = each.use();
        boolean counts = conflict
                || use.sharing() == ResourceUse.Sharing.LEFT_BEHIND
                || use.sharing() == ResourceUse.Sharing.NOBODY;
        return new Finding(
                use.rule(),
                use.type(),
                each.test().testClass(),
                use.location(),
                sharers.lockKey(use),
                sharers.groupOf(use),
                use.access(),
                counts ? use.scopes() : Set.of(Scope.METHODS),
                use.path(),
                use.message() + (conflict ? others.besides(each) : ""),
                remedy,
                conflict && kept);
    }

    /** Whether it does not matter who runs first. */
    private boolean harmsByOverlapAlone() {
        return uses.stream().map(each -> each.use().sharing()).allMatch(OVERLAP_ALONE::contains);
    }
}
