package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.SafetyEvidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code findings.sarif}: what code scanning of a CI server shows in a review, in SARIF 2.1.0. What is left to do in the
 * project as it is is a warning; what was suppressed with a reason is shown as such, and what only runs can tell is a note.
 */
public final class FindingsSarif implements ReportWriter {

    private static final String WARNING = "warning";
    private static final String NOTE = "note";

    @Override
    public String fileName() {
        return "findings.sarif";
    }

    @Override
    public Optional<String> text(Report report) {
        return report.safety().stream().findFirst().map(FindingsSarif::text);
    }

    private static String text(SafetyEvidence evidence) {
        Set<List<Object>> open =
                evidence.openNow().stream().map(Finding::identity).collect(Collectors.toSet());
        List<Map<String, Object>> results = evidence.findings().stream()
                .flatMap(finding -> result(finding, open.contains(finding.identity())))
                .toList();
        Map<String, String> types = new TreeMap<>();
        evidence.findings().forEach(finding -> types.put(finding.rule(), finding.type()));
        Map<String, Object> driver = Map.of(
                "name",
                "parallel-maven-plugin",
                "rules",
                types.entrySet().stream()
                        .map(rule -> Map.of(
                                "id",
                                rule.getKey(),
                                "shortDescription",
                                Map.of("text", rule.getValue().replace('_', ' '))))
                        .toList());
        return new Json()
                .text(Map.of(
                        "version",
                        "2.1.0",
                        "runs",
                        List.of(Map.of(
                                "tool",
                                Map.of("driver", driver),
                                "originalUriBaseIds",
                                Map.of(
                                        "SRCROOT",
                                        Map.of("description", Map.of("text", "the top folder of the project"))),
                                "results",
                                results))));
    }

    private static Stream<Map<String, Object>> result(Finding finding, boolean openNow) {
        Remedy remedy = finding.remedy();
        Map<String, Object> result = new LinkedHashMap<>();
        if (remedy instanceof Remedy.Suppressed suppressed) {
            result.put("suppressions", List.of(Map.of("kind", "external", "justification", suppressed.reason())));
        } else if (remedy instanceof Remedy.Baselined) {
            result.put("suppressions", List.of(Map.of("kind", "external", "justification", "in the team's baseline")));
        } else if (!openNow && !(remedy instanceof Remedy.Advisory)) {
            return Stream.of();
        }
        result.put("level", openNow ? WARNING : NOTE);
        result.put("ruleId", finding.rule());
        result.put("message", Map.of("text", finding.message() + "; reached by " + finding.testClass()));
        result.put("locations", List.of(location(finding.location())));
        // Without the line, which every edit above it moves.
        result.put(
                "partialFingerprints",
                Map.of(
                        "finding/v1",
                        finding.identity().stream().map(String::valueOf).collect(Collectors.joining("|"))));
        return Stream.of(result);
    }

    private static Map<String, Object> location(Location location) {
        String name = location.className() + (location.member().isEmpty() ? "" : "." + location.member());
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("logicalLocations", List.of(Map.of("fullyQualifiedName", name)));
        if (!location.file().isEmpty()) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("artifactLocation", Map.of("uri", location.file(), "uriBaseId", "SRCROOT"));
            if (location.line() > 0) {
                file.put("region", Map.of("startLine", location.line()));
            }
            place.put("physicalLocation", file);
        }
        return place;
    }
}
