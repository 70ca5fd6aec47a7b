package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.Report;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code categories.json}: each test, its category and why; the doubtful ones first. */
public final class CategoriesReport implements ReportWriter {

    @Override
    public String fileName() {
        return "categories.json";
    }

    @Override
    public Optional<String> text(Report report) {
        return report.categories().stream().findFirst().map(CategoriesReport::text);
    }

    private static String text(CategoryEvidence evidence) {
        List<Map<String, Object>> tests = evidence.classifications().stream()
                .sorted(Comparator.comparing(Classification::confidence).thenComparing(Classification::method))
                .map(CategoriesReport::test)
                .toList();
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            counts.put(
                    category.tag(),
                    evidence.classifications().stream()
                            .filter(classification -> classification.category() == category)
                            .count());
        }
        return new Json()
                .text(Map.of("schema", 1, "counts", counts, "tests", tests, "collisions", evidence.collisions()));
    }

    private static Map<String, Object> test(Classification classification) {
        Map<String, String> checklist = new TreeMap<>();
        classification.checklist().forEach((item, answer) -> checklist.put(item, small(answer)));
        return Map.of(
                "test", classification.method().toString(),
                "class", classification.method().className(),
                "method", classification.method().methodName(),
                "category", classification.category().tag(),
                "confidence", small(classification.confidence()),
                "evidence", classification.reasons(),
                "checklist", checklist);
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
