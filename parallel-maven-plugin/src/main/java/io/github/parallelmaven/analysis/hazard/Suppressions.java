package io.github.parallelmaven.analysis.hazard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.parallelmaven.json.JsonFault;
import io.github.parallelmaven.model.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the user has said is harmless: {@code .mvn/parallel/suppressions.json}, a list of
 * {@code {"rule": "H02", "class": "a.B", "resource": "static:a.B.c", "reason": "..."}}; the resource may be left out.
 */
public record Suppressions(List<Entry> entries) {

    /** One suppression; an empty resource means every resource of the class, a lock key all that the lock stands for. */
    public record Entry(String rule, String testClass, String resource, String reason) {

        boolean covers(Finding finding) {
            return rule.equals(finding.rule())
                    && testClass.equals(finding.testClass())
                    && (resource.isEmpty()
                            || resource.equals(finding.subject())
                            || resource.equals(finding.resource()));
        }

        @Override
        public String toString() {
            return rule + " of " + testClass + (resource.isEmpty() ? "" : " (" + resource + ")");
        }
    }

    public Suppressions {
        entries = List.copyOf(entries);
    }

    public static Suppressions none() {
        return new Suppressions(List.of());
    }

    /**
     * No file means no suppressions.
     *
     * @throws IllegalArgumentException when the file is no such list, names an unknown rule or gives no reason; the
     *     message says where and what is expected
     */
    public static Suppressions read(Path file) {
        if (!Files.exists(file)) {
            return none();
        }
        try {
            JsonNode root = new ObjectMapper().readTree(Files.readString(file));
            if (!root.isArray()) {
                throw new IllegalArgumentException(file + ": expected a list of suppressions");
            }
            Set<String> rules =
                    HazardAnalysis.rules().stream().map(HazardRule::id).collect(Collectors.toSet());
            rules.add(RecordedUses.RULE);
            List<Entry> entries = new ArrayList<>();
            for (JsonNode node : root) {
                entries.add(entry(node, file + ", entry " + (entries.size() + 1), rules));
            }
            return new Suppressions(entries);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(file + ": " + JsonFault.of(malformed), malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private static Entry entry(JsonNode node, String where, Set<String> rules) {
        Entry entry = new Entry(
                node.path("rule").asText(),
                node.path("class").asText(),
                node.path("resource").asText(),
                node.path("reason").asText().strip());
        if (!rules.contains(entry.rule())) {
            throw new IllegalArgumentException(where + ": unknown rule '" + entry.rule() + "', expected one of "
                    + rules.stream().sorted().toList());
        } else if (entry.testClass().isEmpty()) {
            throw new IllegalArgumentException(where + ": 'class' is missing, the test class it is for");
        } else if (entry.reason().isEmpty()) {
            throw new IllegalArgumentException(where + ": 'reason' is missing, say why it is harmless");
        }
        return entry;
    }

    /** Those that suppress none of these findings. What a run has to show is not asked: a run may not show it each time. */
    public List<Entry> matchingNone(Collection<Finding> findings) {
        return entries.stream()
                .filter(entry -> !entry.rule().equals(RecordedUses.RULE))
                .filter(entry -> findings.stream().noneMatch(entry::covers))
                .toList();
    }

    Optional<String> reasonFor(Finding finding) {
        return entries.stream()
                .filter(entry -> entry.covers(finding))
                .map(Entry::reason)
                .findFirst();
    }
}
