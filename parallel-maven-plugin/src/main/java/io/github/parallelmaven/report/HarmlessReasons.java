package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Explanation;
import io.github.parallelmaven.model.Explanation.Cause;
import io.github.parallelmaven.model.Explanation.InMode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.FirstFew;
import io.github.parallelmaven.model.Remedy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Why what a class uses decides nothing: the first resources, by the reason.
 *
 * @param explanation that of the class
 */
record HarmlessReasons(Explanation explanation) {

    /** So many resources a reason names. */
    private static final int NAMED = 4;

    /** What is harmless in this mode, and not only reported in any. */
    SortedMap<String, String> in(InMode mode) {
        return resourcesByReason(mode.harmless().stream()
                .filter(cause -> !isReportedEverywhere(cause))
                .toList());
    }

    /** What is only reported, whatever the mode. */
    SortedMap<String, String> inAnyMode() {
        return resourcesByReason(explanation.modes().stream()
                .limit(1)
                .flatMap(mode -> mode.harmless().stream())
                .filter(this::isReportedEverywhere)
                .toList());
    }

    /** What is only reported depends on no mode: to say it under each looks as if it were found twice. */
    private boolean isReportedEverywhere(Cause cause) {
        return cause.finding().remedy() instanceof Remedy.Advisory
                && explanation.modes().size() > 1
                && explanation.modes().stream()
                        .allMatch(mode -> mode.harmless().stream()
                                .map(Cause::finding)
                                .anyMatch(finding -> finding.isSameAs(cause.finding())
                                        && finding.remedy()
                                                .equals(cause.finding().remedy())));
    }

    private static SortedMap<String, String> resourcesByReason(List<Cause> causes) {
        Map<String, List<String>> named = new TreeMap<>();
        byResource(causes).forEach(same -> {
            Finding finding = same.get(0).finding();
            named.computeIfAbsent(reason(finding), any -> new ArrayList<>())
                    .add(finding.rule() + " " + finding.subject());
        });
        SortedMap<String, String> first = new TreeMap<>();
        named.forEach((reason, resources) -> first.put(reason, FirstFew.of(resources, NAMED)));
        return first;
    }

    private static String reason(Finding finding) {
        if (finding.remedy() instanceof Remedy.Suppressed suppressed) {
            return "suppressed, " + suppressed.reason();
        }
        if (finding.remedy() instanceof Remedy.Advisory advisory) {
            return "reported only; " + advisory.advice();
        }
        return finding.remedy() instanceof Remedy.None none ? none.reason() : "it is kept apart";
    }

    /** The causes of one thing together, in their order. */
    static Collection<List<Cause>> byResource(List<Cause> causes) {
        return causes.stream()
                .collect(Collectors.groupingBy(
                        cause -> cause.finding().rule() + " " + cause.finding().subject(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }
}
