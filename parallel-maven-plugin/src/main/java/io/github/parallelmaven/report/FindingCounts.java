package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.SafetyEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many hazards each rule found, and what became of them. Each finding is counted in one column. */
final class FindingCounts {

    private static final List<String> COLUMNS = List.of(
            "Rule", "Type", "Test classes", "Findings", "Open", "Guarded", "Suppressed", "Noted", "Cannot meet");

    private FindingCounts() {}

    static PageSection section(SafetyEvidence evidence) {
        Map<String, List<Finding>> byRule = evidence.findings().stream()
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        byRule.forEach((rule, findings) -> rows.add(row(rule, findings)));
        String line = evidence.classesAnalysed() + " test classes were analysed for "
                + evidence.chosen().label() + ", with all proposed changes; "
                + (rows.isEmpty() ? "nothing was found." : "each place is in findings.json.");
        return rows.isEmpty()
                ? PageSection.text("Findings", List.of(line))
                : new PageSection("Findings", List.of(line), COLUMNS, rows);
    }

    private static List<String> row(String rule, List<Finding> findings) {
        return List.of(
                rule,
                findings.get(0).type(),
                String.valueOf(
                        findings.stream().map(Finding::testClass).distinct().count()),
                String.valueOf(findings.size()),
                count(findings, finding -> !finding.isHarmless()),
                count(findings, Finding::guarded),
                count(findings, finding -> !finding.guarded() && isAccepted(finding.remedy())),
                count(findings, finding -> !finding.guarded() && finding.remedy() instanceof Remedy.Advisory),
                count(findings, finding -> !finding.guarded() && finding.remedy() instanceof Remedy.None));
    }

    private static boolean isAccepted(Remedy remedy) {
        return remedy instanceof Remedy.Suppressed || remedy instanceof Remedy.Baselined;
    }

    private static String count(Collection<Finding> findings, Predicate<Finding> which) {
        return String.valueOf(findings.stream().filter(which).count());
    }
}
