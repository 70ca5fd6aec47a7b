package io.github.parallelmaven.accuracy;

import io.github.parallelmaven.accuracy.ModuleAccuracy.Judged;
import io.github.parallelmaven.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of all modules, and whether they are good enough.
 *
 * @param modules those that are compiled
 * @param recallGoal percent of the known-unsafe classes that are to be found
 */
record AccuracyTable(List<ModuleAccuracy> modules, double recallGoal) {

    static final double RECALL_STATIC = 90;
    static final double RECALL_RECORDED = 97;

    private static final double OVER_ISOLATION = 5;

    /** Over the known-unsafe classes of a kind. */
    Share recall(Predicate<Judged> kind) {
        return modules.stream().map(module -> recall(module, kind)).reduce(new Share(0, 0), Share::plus);
    }

    private static Share recall(ModuleAccuracy module, Predicate<Judged> kind) {
        List<Judged> all = module.judged().stream().filter(kind).toList();
        return new Share((int) all.stream().filter(Judged::found).count(), all.size());
    }

    /** Over the classes that stay clean in shuffled runs. */
    Share overIsolation() {
        return modules.stream().map(AccuracyTable::overIsolation).reduce(new Share(0, 0), Share::plus);
    }

    private static Share overIsolation(ModuleAccuracy module) {
        return new Share(module.keptApartThoughClean().size(), module.clean().size());
    }

    /** Whether all that was counted reaches its goal; what was not counted reaches none. */
    boolean isGoodEnough() {
        return recall(Judged::isVerified).percent() >= recallGoal
                && overIsolation().percent() <= OVER_ISOLATION;
    }

    /** Markdown, for people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| project | classes | found, class was read | found, other rows | runs | clean classes kept apart"
                + " | all classes kept apart | seconds |");
        lines.add("|---|---|---|---|---|---|---|---|");
        modules.forEach(module -> lines.add(row(module)));
        lines.add("");
        lines.add("recall, class was read: " + recall(Judged::isVerified) + "; other rows: "
                + recall(judged -> !judged.isVerified()) + "; over-isolation: " + overIsolation());
        lines.add("");
        modules.forEach(module -> module.judged().stream()
                .filter(judged -> !judged.found())
                .forEach(judged -> lines.add("- missed " + judged.testClass() + " (" + module.project() + ", "
                        + judged.rows().get(0).basis() + "): "
                        + judged.rows().get(0).description())));
        modules.forEach(module -> lines.addAll(reasons(module)));
        return lines;
    }

    private static String row(ModuleAccuracy module) {
        HazardResult result = module.result();
        return Stream.of(
                        module.project(),
                        result.classes().size(),
                        recall(module, Judged::isVerified),
                        recall(module, judged -> !judged.isVerified()),
                        module.runs().size(),
                        overIsolation(module),
                        new Share(result.keptApart().size(), result.classes().size()),
                        String.format(Locale.ROOT, "%.1f", result.time().toMillis() / 1000.0))
                .map(String::valueOf)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** What keeps clean classes apart, the commonest first. */
    private static List<String> reasons(ModuleAccuracy module) {
        Map<String, Long> counted = module.result().findings().stream()
                .filter(HazardResult::keepsApart)
                .filter(finding -> module.keptApartThoughClean().contains(finding.testClass()))
                .map(AccuracyTable::reason)
                .distinct()
                .collect(Collectors.groupingBy(
                        reason -> reason.substring(0, reason.indexOf('\t')), TreeMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> "- " + module.project() + " keeps " + entry.getValue() + " clean classes apart by "
                        + entry.getKey())
                .toList();
    }

    private static String reason(Finding finding) {
        return finding.rule() + " " + finding.resource() + "\t" + finding.testClass();
    }

    /** One line a class, for spreadsheets. */
    List<String> csv() {
        List<String> lines = new ArrayList<>(List.of("project,class,verified,found,clean,kept apart,rules"));
        for (ModuleAccuracy module : modules) {
            Map<String, Boolean> verified = new TreeMap<>();
            Map<String, Boolean> found = new TreeMap<>();
            module.judged().forEach(judged -> {
                verified.put(judged.testClass(), judged.isVerified());
                found.put(judged.testClass(), judged.found());
            });
            Stream.concat(module.result().classes().stream(), found.keySet().stream())
                    .distinct()
                    .sorted()
                    .map(name -> String.join(
                            ",",
                            module.project(),
                            name,
                            text(verified.get(name)),
                            text(found.get(name)),
                            module.runs().isEmpty()
                                    ? ""
                                    : String.valueOf(module.clean().contains(name)),
                            String.valueOf(module.result().keptApart().contains(name)),
                            rules(module, name)))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static String text(Boolean known) {
        return known == null ? "" : known.toString();
    }

    private static String rules(ModuleAccuracy module, String testClass) {
        return module.result().findings().stream()
                .filter(finding -> finding.testClass().equals(testClass))
                .map(Finding::rule)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
