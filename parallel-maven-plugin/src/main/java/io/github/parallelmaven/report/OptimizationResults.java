package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.CategoryNames;
import io.github.parallelmaven.model.DepsEvidence;
import io.github.parallelmaven.model.Optimum;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.TestRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code parallel_optimization_results.json}: every key of the plan's file of that name; its {@code pytest_commands} are
 * {@code maven_commands}. Times are seconds; what each rests on is under {@code figures}.
 */
public final class OptimizationResults implements ReportWriter {

    private static final List<String> SCOPES = List.of("unit", "integration", "slow", "all");

    /** This and the next in the place of a command that would run no test, and end well. */
    private static final String NOT_SELECTED =
            "none: declared in .mvn/parallel/parallel.properties, by which Surefire selects no test";

    private static final String NO_TEST = "none: no test has this category";

    @Override
    public String fileName() {
        return "parallel_optimization_results.json";
    }

    @Override
    public Optional<String> text(Report report) {
        return report.perf().stream().findFirst().map(perf -> new Json().text(content(report, perf)));
    }

    private static Map<String, Object> content(Report report, PerfEvidence perf) {
        Marks marks = new Marks();
        Map<String, Optimum> optima = new TreeMap<>();
        perf.optima().forEach(optimum -> optima.put(optimum.scope(), optimum));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("schema", 1);
        file.put("timestamp", Timestamp.epochSeconds(report.started()));
        file.put("optimal_configurations", configurations(report, optima, marks));
        file.put("recommendations", recommendations(report, perf, optima, marks));
        file.put(
                "samples",
                report.runs().stream()
                        .map(run -> RunLine.of(run, perf.fastestSequential()))
                        .toList());
        file.put("figures", marks.toMap());
        return file;
    }

    private static Map<String, Object> configurations(Report report, Map<String, Optimum> optima, Marks marks) {
        Map<String, Object> configurations = new TreeMap<>();
        for (String scope : SCOPES) {
            Optimum optimum = optima.get(scope);
            if (optimum == null) {
                configurations.put(scope, none(scope));
                marks.notMeasured("/optimal_configurations/" + scope + "/duration", "no configuration was chosen");
            } else {
                configurations.put(scope, chosen(report, optimum));
                mark(optimum, "/optimal_configurations/" + scope + "/duration", marks);
            }
        }
        return configurations;
    }

    private static void mark(Optimum optimum, String pointer, Marks marks) {
        if (optimum.scope().equals("all")) {
            marks.measured(pointer, List.of(optimum.run()));
        } else {
            marks.derived(pointer, "what run " + optimum.run() + " took for this category");
        }
    }

    private static Map<String, @Nullable Object> none(String scope) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("workers", null);
        entry.put("category", category(scope));
        entry.put("success", false);
        entry.put("output", "no configuration was chosen");
        return entry;
    }

    private static Map<String, @Nullable Object> chosen(Report report, Optimum optimum) {
        Optional<TestRun> run = report.runs().stream()
                .filter(candidate -> candidate.number() == optimum.run())
                .findFirst();
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("workers", optimum.configuration().workers());
        entry.put("category", category(optimum.scope()));
        entry.put("duration", optimum.seconds());
        entry.put(
                "success",
                run.map(found -> found.isComplete() && found.exit().status() == TestRun.Status.SUCCESS)
                        .orElse(false));
        entry.put("output", run.map(found -> RunLine.of(found, -1)).orElse("run " + optimum.run() + " is not there"));
        entry.put("configuration", optimum.configuration());
        return entry;
    }

    /** The plan has {@code null} for the whole suite. */
    private static @Nullable String category(String scope) {
        return scope.equals("all") ? null : scope;
    }

    private static Map<String, Object> recommendations(
            Report report, PerfEvidence perf, Map<String, Optimum> optima, Marks marks) {
        MavenCommand maven = new MavenCommand(perf.chosen());
        boolean unitByDefault = report.categories().stream().anyMatch(CategoryEvidence::unitByDefault);
        Map<String, Object> commands = new TreeMap<>();
        commands.put("full_suite", maven.fullSuite());
        for (Category category : Category.values()) {
            Optimum optimum = optima.get(category.tag());
            RunConfiguration configuration = optimum == null ? perf.chosen() : optimum.configuration();
            String command;
            if (category == Category.UNIT && unitByDefault) {
                command = maven.allBut(
                        List.of(group(report, Category.INTEGRATION), group(report, Category.SLOW)), configuration);
            } else {
                command = whyNone(report, category)
                        .orElseGet(() -> maven.category(group(report, category), configuration));
            }
            commands.put(category.tag(), command);
        }
        Map<String, Object> recommendations = new TreeMap<>();
        recommendations.put("maven_commands", commands);
        recommendations.put(
                "ci_cd_config",
                Map.of(
                        "fast_feedback", commands.get("unit"),
                        "full_validation", commands.get("full_suite"),
                        "integration_only", commands.get("integration")));
        recommendations.put(
                "developer_workflow",
                Map.of(
                        "during_development", commands.get("unit"),
                        "before_commit", commands.get("full_suite"),
                        "estimated_times", times(optima, marks)));
        return recommendations;
    }

    /** Why no command selects tests of the category: none has it, or none carries anything that says so, as with TestNG. */
    private static Optional<String> whyNone(Report report, Category category) {
        if (report.categories().isEmpty() || !carried(report, category).isEmpty()) {
            return Optional.empty();
        }
        boolean declared = report.categories().stream()
                .flatMap(evidence -> evidence.categoryTags().values().stream())
                .anyMatch(categories -> categories.contains(category));
        return Optional.of(declared ? NOT_SELECTED : NO_TEST);
    }

    /** What selects the tests of a category, for each framework that runs some: tags, or JUnit 4's marker types. */
    private static String group(Report report, Category category) {
        String carried = carried(report, category);
        return carried.isEmpty() ? tag(report, category) : carried;
    }

    private static String carried(Report report, Category category) {
        String tag = tag(report, category);
        CategoryNames names =
                new CategoryNames(tag.substring(0, tag.length() - category.tag().length()));
        return report.categories().stream()
                .flatMap(evidence -> evidence.inventory().tests().stream())
                .flatMap(test -> test.tags().stream()
                        .filter(one -> names.of(test.framework(), one).equals(Optional.of(category))))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** The declared name of the category's tag, which may have a prefix. */
    private static String tag(Report report, Category category) {
        return report.deps().stream()
                .map(DepsEvidence::declaredTags)
                .flatMap(tags -> tags.keySet().stream().sorted())
                .filter(tag -> tag.equals(category.tag()) || tag.endsWith("-" + category.tag()))
                .findFirst()
                .orElse(category.tag());
    }

    private static Map<String, String> times(Map<String, Optimum> optima, Marks marks) {
        Map<String, String> times = new TreeMap<>();
        Map.of("unit_tests", "unit", "full_suite", "all").forEach((key, scope) -> {
            String pointer = "/recommendations/developer_workflow/estimated_times/" + key;
            if (optima.containsKey(scope)) {
                times.put(key, Figures.fixed(optima.get(scope).seconds(), 1) + "s");
                marks.derived(pointer, "from /optimal_configurations/" + scope + "/duration");
            } else {
                times.put(key, "not measured");
                marks.notMeasured(pointer, "no configuration was chosen");
            }
        });
        return times;
    }
}
