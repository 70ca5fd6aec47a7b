package io.github.parallelmaven.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.probe.WireFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One file of the probe. The last line may be cut short, as a killed JVM leaves it; any other line that cannot be
 * read is an error.
 *
 * @param events what it says; empty when not even its first line is whole
 * @param cutShort whether it ends in the middle of a line
 */
record JvmFile(Path path, Optional<JvmEvents> events, boolean cutShort) {

    static JvmFile read(Path path) throws IOException {
        // Malformed bytes are replaced, not refused: a cut line may end inside a character.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
            return read(path, lines);
        }
    }

    private static JvmFile read(Path path, BufferedReader lines) throws IOException {
        ObjectReader json = JsonMapper.builder().build().reader();
        Optional<JvmEvents> events = Optional.empty();
        String next = lines.readLine();
        for (int number = 1; next != null; number++) {
            String line = next;
            next = lines.readLine();
            Optional<JsonNode> parsed = parse(json, line);
            if (parsed.isEmpty() && next == null) {
                return new JvmFile(path, events, true);
            }
            EventLine event =
                    new EventLine(parsed.orElseThrow(damaged(path, number, line)), path.getFileName() + ":" + number);
            events = Optional.of(add(events, event));
        }
        return new JvmFile(path, events, false);
    }

    private static JvmEvents add(Optional<JvmEvents> events, EventLine line) throws DamagedRecordingException {
        String event = line.text(WireFormat.EVENT);
        if (events.isEmpty()) {
            if (!event.equals(WireFormat.EVENT_JVM)) {
                throw line.damaged("the first event is '" + event + "', not '" + WireFormat.EVENT_JVM + "'");
            }
            return new JvmEvents(line);
        }
        events.get().add(event, line);
        return events.get();
    }

    private static Optional<JsonNode> parse(ObjectReader json, String line) throws IOException {
        try {
            return Optional.of(json.readTree(line)).filter(JsonNode::isObject);
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        }
    }

    private static Supplier<DamagedRecordingException> damaged(Path path, int number, String line) {
        String start = line.length() > 80 ? line.substring(0, 80) + "…" : line;
        return () -> new DamagedRecordingException(path.getFileName() + ":" + number, "not an event: " + start);
    }

    /** The test JVM; known from the name of the file alone when it died before its first line was written. */
    ForkRecord fork() throws DamagedRecordingException {
        if (events.isPresent()) {
            return events.get().fork(cutShort);
        }
        String name = path.getFileName().toString();
        String[] parts = name.substring(0, name.length() - WireFormat.FILE_SUFFIX.length())
                .split("-", 2);
        try {
            long start = Long.parseLong(parts[1]) * 1_000;
            long pid = Long.parseLong(parts[0]);
            return new ForkRecord(pid, start, start, start, -1, -1, 0, false, List.of(), "", 0);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException notOurs) {
            throw new DamagedRecordingException(name + ":1", "neither the file nor its name tells the JVM");
        }
    }
}
