package io.github.parallelmaven.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a goal left behind for machines to read.
 *
 * @param folder {@code target/parallel}
 */
record Results(Path folder) {

    /** A gate as {@code progress.json} tells it. */
    GateView gate(String number) {
        return StreamSupport.stream(json("progress.json").path("gates").spliterator(), false)
                .filter(gate -> gate.path("gate").asText().equals(number))
                .map(GateView::new)
                .findFirst()
                .orElseThrow(() -> new AssertionError("progress.json tells nothing of gate " + number));
    }

    /** The word of every gate that was judged, by its number. */
    Map<String, String> words() {
        return StreamSupport.stream(json("progress.json").path("gates").spliterator(), false)
                .collect(Collectors.toMap(
                        gate -> gate.path("gate").asText(),
                        gate -> gate.path("status").asText(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
