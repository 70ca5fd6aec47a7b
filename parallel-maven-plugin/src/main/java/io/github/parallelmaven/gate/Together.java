package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One verdict of what a gate said of each module of a build: the worst decides, and all of that kind are named. */
public final class Together {

    private static final int MOST_NAMES = 3;

    private Together() {}

    /**
     * The results of the modules, gate by gate.
     *
     * @param byModule the results of each module, all of the same gates in the same order; at least one module
     */
    public static List<GateResult> of(SortedMap<String, List<GateResult>> byModule) {
        List<GateResult> first = byModule.get(byModule.firstKey());
        if (byModule.size() == 1) {
            return first;
        }
        List<GateResult> together = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            int gate = i;
            Standing standing = new Standing(
                    verdict(each(
                            byModule, results -> results.get(gate).standing().now())),
                    verdict(each(
                            byModule, results -> results.get(gate).standing().trial())));
            together.add(new GateResult(first.get(i).gate(), standing));
        }
        return together;
    }

    private static SortedMap<String, Verdict> each(
            SortedMap<String, List<GateResult>> byModule, Function<List<GateResult>, Verdict> verdict) {
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        byModule.forEach((module, results) -> verdicts.put(module, verdict.apply(results)));
        return verdicts;
    }

    /** @param byModule what one gate said of each module */
    static Verdict verdict(SortedMap<String, Verdict> byModule) {
        int examined = byModule.values().stream().mapToInt(Verdict::examined).sum();
        SortedMap<String, Diagnosis> failed = new TreeMap<>();
        SortedMap<String, Diagnosis> warned = new TreeMap<>();
        SortedMap<String, String> unjudged = new TreeMap<>();
        List<String> passed = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        boolean certificate = false;
        for (Map.Entry<String, Verdict> module : byModule.entrySet()) {
            if (module.getValue() instanceof Verdict.Failed verdict) {
                failed.put(module.getKey(), verdict.diagnosis());
            } else if (module.getValue() instanceof Verdict.Warned verdict) {
                warned.put(module.getKey(), verdict.diagnosis());
            } else if (module.getValue() instanceof Verdict.NotJudged verdict) {
                unjudged.put(module.getKey(), verdict.reason());
                certificate |= verdict.forWantOfCertificate();
            } else if (module.getValue() instanceof Verdict.Passed verdict) {
                passed.add(verdict.summary());
            } else if (module.getValue() instanceof Verdict.NotApplicable verdict) {
                absent.add(verdict.reason());
            }
        }
        if (!failed.isEmpty()) {
            return new Verdict.Failed(examined, together(failed));
        }
        if (!unjudged.isEmpty()) {
            return new Verdict.NotJudged(named(unjudged), certificate);
        }
        if (!warned.isEmpty()) {
            return new Verdict.Warned(examined, together(warned));
        }
        return passed.isEmpty()
                ? new Verdict.NotApplicable(examined, absent.get(0))
                : new Verdict.Passed(examined, byModule.size() + " modules, such as: " + passed.get(0));
    }

    private static Diagnosis together(SortedMap<String, Diagnosis> byModule) {
        SortedMap<String, String> found = new TreeMap<>();
        byModule.forEach((module, diagnosis) -> found.put(module, diagnosis.found()));
        List<String> places = byModule.values().stream()
                .flatMap(diagnosis -> diagnosis.where().stream())
                .distinct()
                .toList();
        Diagnosis first = byModule.get(byModule.firstKey());
        return new Diagnosis(first.expected(), named(found), Places.firstTen(places), first.nextStep());
    }

    /** What several say alike is said once. */
    private static String named(SortedMap<String, String> texts) {
        SortedMap<String, List<String>> modules = new TreeMap<>();
        texts.forEach((module, text) ->
                modules.computeIfAbsent(text, any -> new ArrayList<>()).add(module));
        return modules.entrySet().stream()
                .map(alike -> names(alike.getValue()) + ": " + alike.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String names(List<String> modules) {
        return modules.size() <= MOST_NAMES
                ? String.join(", ", modules)
                : String.join(", ", modules.subList(0, MOST_NAMES)) + " and " + (modules.size() - MOST_NAMES)
                        + " more modules";
    }
}
