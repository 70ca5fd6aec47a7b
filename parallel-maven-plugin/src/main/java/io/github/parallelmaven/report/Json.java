package io.github.parallelmaven.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.parallelmaven.json.JsonFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * All JSON of ours: records by their components, sorted keys, one entry a line, {@code \n}, UTF-8. A file is complete or
 * not there: it is written beside its place and moved.
 */
public final class Json {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new ModelModule())
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectWriter pretty = mapper.writer(printer());

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /** Indented text with a final newline. */
    public String text(Object value) {
        try {
            return pretty.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + JsonFault.of(e), e);
        }
    }

    /**
     * The value as a part of untyped content, such as a map: only so a sealed type's {@code kind} is written there, as
     * Jackson looks for it in the declared type.
     */
    JsonNode part(Object value) {
        return mapper.valueToTree(value);
    }

    /** One line without a newline. */
    public String line(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + JsonFault.of(e), e);
        }
    }

    /** The reverse of {@link #text} and {@link #line}. */
    public <T> T parse(String text, Class<T> type) throws JsonProcessingException {
        return mapper.readValue(text, type);
    }

    /** Writes a whole file, creating its folder. */
    public void write(Path file, Object value) throws IOException {
        replace(file, text(value));
    }

    /** Replaces a file by this text, completely or not at all. */
    static void replace(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Not createTempFile: its files are for their owner only, and others read reports too.
        Path beside = folder.resolve(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
            move(beside, file);
        } catch (IOException e) {
            // A full disk has no name in its message.
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Reads a file of ours.
     *
     * @param advice what the user does when it is damaged, a sentence
     * @throws DamagedFileException when it is there and cannot be understood
     */
    public <T> T read(Path file, Class<T> type, String advice) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new DamagedFileException(file + " is damaged: " + JsonFault.of(e) + ". " + advice, e);
        }
    }
}
