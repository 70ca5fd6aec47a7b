package io.github.parallelmaven.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The open hazards of one module that its team knows of and has not mended yet, so that only new ones fail a build. It never
 * grows: what is mended leaves it, and cannot come back unseen.
 */
public record Baseline(SortedSet<Entry> entries) {

    /**
     * One known hazard. Lines and messages change with every edit, and are no part of it.
     *
     * @param rule the rule of the catalogue
     * @param testClass the test class, by binary name
     * @param resource what is shared, as exactly as it is known: one lock may stand for several things
     */
    public record Entry(String rule, String testClass, String resource) implements Comparable<Entry> {

        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::testClass)
                .thenComparing(Entry::rule)
                .thenComparing(Entry::resource);

        static Entry of(Finding finding) {
            return new Entry(finding.rule(), finding.testClass(), finding.subject());
        }

        private static Entry ofLock(Finding finding) {
            return new Entry(finding.rule(), finding.testClass(), finding.resource());
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return testClass + ": " + rule + " " + resource;
        }
    }

    public Baseline {
        entries = Collections.unmodifiableSortedSet(new TreeSet<>(entries));
    }

    public static Baseline none() {
        return new Baseline(new TreeSet<>());
    }

    /** All that is open among these. */
    public static Baseline of(Collection<Finding> findings) {
        return new Baseline(findings.stream()
                .filter(finding -> !finding.isHarmless())
                .map(Entry::of)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The findings, of which the known ones are not open any more. */
    public List<Finding> known(Collection<Finding> findings) {
        return findings.stream()
                .map(finding -> !finding.isHarmless() && isKnown(finding)
                        ? finding.withRemedy(new Remedy.Baselined())
                        : finding)
                .toList();
    }

    /** The entries that are no open finding any more: mended, guarded, suppressed, or of a class that is gone. */
    public SortedSet<Entry> mended(Collection<Finding> findings) {
        SortedSet<Entry> mended = new TreeSet<>(entries);
        findings.stream().filter(finding -> !finding.isHarmless()).forEach(finding -> {
            mended.remove(Entry.of(finding));
            mended.remove(Entry.ofLock(finding));
        });
        return mended;
    }

    /** Also by the lock alone, as it was written at first. */
    private boolean isKnown(Finding finding) {
        return entries.contains(Entry.of(finding)) || entries.contains(Entry.ofLock(finding));
    }

    /** What is left of it. */
    public Baseline without(Collection<Entry> mended) {
        SortedSet<Entry> left = new TreeSet<>(entries);
        left.removeAll(mended);
        return new Baseline(left);
    }
}
