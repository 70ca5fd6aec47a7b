package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * What {@code expected.json} of a project says the plugin must find. Nothing in it depends on how fast the machine is;
 * where a verdict may, all words that are right are listed.
 *
 * @param json the whole file
 */
record Expected(JsonNode json) {

    private static final Set<String> TIMES = Set.of("4.1", "4.3");

    static Expected of(String project) {
        Path file = Environment.projects().resolve(project).resolve("expected.json");
        try {
            return new Expected(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, with the gates of another of its lists. */
    Expected withGates(String list) {
        ObjectNode copy = json.deepCopy();
        copy.set("gates", json.path(list));
        return new Expected(copy);
    }

    /** Every test has its category, and no other test is named. */
    void holdsForCategoriesOf(Results results) {
        JsonNode found = results.json("categories.json");
        assertThat(found.path("tests").size()).as("tests").isEqualTo(tests());
        assertThat(StreamSupport.stream(found.path("tests").spliterator(), false)
                        .map(test -> test.path("class").asText())
                        .distinct())
                .as("test classes")
                .hasSize(json.path("test_classes").asInt());
        assertThat(found.path("counts")).as("categories").isEqualTo(json.path("categories"));
    }

    /** Every finding named here is there, at its line, and no other. */
    void holdsForFindingsOf(Results results) {
        assertThat(StreamSupport.stream(
                                results.json("findings.json").path("findings").spliterator(), false)
                        .map(Expected::finding)
                        .distinct())
                .as("findings")
                .containsExactlyInAnyOrderElementsOf(
                        new ObjectMapper().convertValue(json.path("findings"), new TypeReference<List<String>>() {}));
    }

    private static String finding(JsonNode finding) {
        return finding.path("rule").asText() + " " + finding.path("file").asText() + ":"
                + finding.path("line").asInt();
    }

    /** Every gate named here has one of its words, and examined that many things, or any where no number is given. */
    void holdsForGatesOf(Results results) {
        json.path("gates").fields().forEachRemaining(gate -> {
            GateView view = results.gate(gate.getKey());
            assertThat(words(gate.getValue())).as("%s", view).contains(view.word());
            assertThat(view.examined())
                    .as("examined by %s", view)
                    .isPositive()
                    .isEqualTo(gate.getValue().path("examined").asInt(view.examined()));
        });
    }

    /**
     * The gates named here are unmet as they should be, with a whole diagnosis, and no other gate of their phases or
     * before fails. Later phases are not looked at: what they say may follow from the same reason; nor are the two gates
     * that judge times, unless they are named.
     */
    void holdsForUnmetGatesOf(Results results) {
        SortedSet<String> expectedToFail = new TreeSet<>();
        SortedSet<String> named = new TreeSet<>();
        json.path("gates").fields().forEachRemaining(gate -> {
            named.add(gate.getKey());
            GateView view = results.gate(gate.getKey());
            assertThat(words(gate.getValue())).as("%s", view).contains(view.word());
            if (view.word().equals("FAILED")) {
                expectedToFail.add(gate.getKey());
            }
            int examined = gate.getValue().path("examined").asInt(view.examined());
            assertThat(view.examined()).as("examined by %s", view).isPositive().isEqualTo(examined);
            hasDiagnosis(view, gate.getValue());
        });
        String lastPhase = named.last().substring(0, 1);
        assertThat(results.words().entrySet().stream()
                        .filter(gate -> gate.getKey().substring(0, 1).compareTo(lastPhase) <= 0)
                        .filter(gate -> named.contains(gate.getKey()) || !TIMES.contains(gate.getKey()))
                        .filter(gate -> gate.getValue().equals("FAILED"))
                        .map(Map.Entry::getKey))
                .as("gates that fail up to phase %s", lastPhase)
                .containsExactlyElementsOf(expectedToFail);
    }

    private static void hasDiagnosis(GateView view, JsonNode expected) {
        JsonNode diagnosis = view.word().equals("PENDING") ? view.diagnosisNow() : view.diagnosis();
        assertThat(diagnosis.path("expected").asText()).as("%s", view).isNotBlank();
        assertThat(diagnosis.path("nextStep").asText()).as("%s", view).isNotBlank();
        assertThat(diagnosis.path("found").asText())
                .contains(expected.path("found").asText());
        assertThat(diagnosis.path("where").toString())
                .contains(expected.path("where").asText());
    }

    private static List<String> words(JsonNode gate) {
        return new ObjectMapper().convertValue(gate.path("status"), new TypeReference<List<String>>() {});
    }

    /** The Surefire reports of a plain build count the same outcomes. */
    void holdsForOutcomesOf(SurefireReports reports) {
        assertThat(reports.counts())
                .isEqualTo(
                        new SurefireReports.Counts(tests(), outcome("failed"), outcome("errors"), outcome("skipped")));
    }

    int tests() {
        return json.path("tests").asInt();
    }

    private int outcome(String name) {
        return json.path("outcomes").path(name).asInt();
    }
}
