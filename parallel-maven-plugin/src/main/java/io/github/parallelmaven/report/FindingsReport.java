package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.SafetyEvidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code findings.json}: every hazard with the plan's keys (file, line, type, class, variable, function, scope) and ours
 * (rule, resource, remedy, path). A key that says nothing about a finding is an empty text. {@code guarded} and {@code harmless} tell how it is with
 * all changes, {@code open_now} whether something is left to do in the project as it is.
 */
public final class FindingsReport implements ReportWriter {

    private static final String STATIC = "static:";

    @Override
    public String fileName() {
        return "findings.json";
    }

    @Override
    public Optional<String> text(Report report) {
        return report.safety().stream().findFirst().map(FindingsReport::text);
    }

    private static String text(SafetyEvidence evidence) {
        Json json = new Json();
        Set<List<Object>> open =
                evidence.openNow().stream().map(Finding::identity).collect(Collectors.toSet());
        return json.text(Map.of(
                "schema", 1,
                "configuration", evidence.chosen().label(),
                "classes_analysed", evidence.classesAnalysed(),
                "findings",
                        evidence.findings().stream()
                                .map(finding -> finding(finding, open.contains(finding.identity()), json))
                                .toList(),
                "process_resources", evidence.resources()));
    }

    private static Map<String, Object> finding(Finding finding, boolean openNow, Json json) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", finding.location().file());
        entry.put("line", finding.location().line());
        entry.put("type", finding.type());
        entry.put("class", finding.location().className());
        entry.put("variable", variable(finding));
        entry.put(
                "function",
                variable(finding).equals(finding.location().member())
                        ? ""
                        : finding.location().member());
        entry.put(
                "scope",
                finding.scopes().stream()
                        .sorted()
                        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                        .toList());
        entry.put("rule", finding.rule());
        entry.put("test_class", finding.testClass());
        entry.put("resource", finding.resource());
        entry.put("subject", finding.subject());
        entry.put("access", finding.access().name().toLowerCase(Locale.ROOT));
        entry.put("path", finding.path());
        entry.put("message", finding.message());
        entry.put("remedy", json.part(finding.remedy()));
        entry.put("guarded", finding.guarded());
        entry.put("harmless", finding.isHarmless());
        entry.put("open_now", openNow);
        return entry;
    }

    /** The field of a {@code static:type.field} resource. */
    private static String variable(Finding finding) {
        String resource = finding.resource();
        return resource.startsWith(STATIC) ? resource.substring(resource.lastIndexOf('.') + 1) : "";
    }
}
