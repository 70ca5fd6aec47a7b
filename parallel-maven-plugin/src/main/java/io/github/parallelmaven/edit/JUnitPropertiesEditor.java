package io.github.parallelmaven.edit;

import io.github.parallelmaven.edit.file.ByteEdits;
import io.github.parallelmaven.edit.file.CharEdit;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.file.NewFile;
import io.github.parallelmaven.edit.file.RootPaths;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.FileText;
import io.github.parallelmaven.model.PomChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sets keys of a module's {@code junit-platform.properties} and keeps everything else in it. */
public final class JUnitPropertiesEditor {

    /** JUnit reads it from the root of the class path. */
    public static final String FILE = "junit-platform.properties";

    private final String header;

    /** An editor that puts nothing before the keys. */
    public JUnitPropertiesEditor() {
        this("");
    }

    /**
     * @param header what a file that is new begins with: whole comment lines, or empty
     */
    public JUnitPropertiesEditor(String header) {
        this.header = header;
    }

    /**
     * Plans the change. Nothing is written.
     *
     * @param root the project's root
     * @param resourceRoot the module's test resource folder; need not exist
     * @param wanted keys and values; a later one for the same key wins
     * @return empty when the file already says all of it
     * @throws EditRefused when the folder is outside the root
     */
    public Optional<FileChange> edit(Path root, Path resourceRoot, List<PomChange.JUnitParameter> wanted) {
        Map<String, PomChange.JUnitParameter> byKey = new LinkedHashMap<>();
        wanted.forEach(parameter -> byKey.put(parameter.key(), parameter));
        Path file = resourceRoot.resolve(FILE);
        String path = RootPaths.shown(root, file);
        if (byKey.isEmpty()) {
            return Optional.empty();
        }
        return Files.exists(file) ? change(path, file, byKey) : Optional.of(create(path, byKey));
    }

    private FileChange create(String path, Map<String, PomChange.JUnitParameter> wanted) {
        String text = header
                + wanted.values().stream()
                        .map(parameter -> PropertyLine.render(parameter.key(), parameter.value()) + "\n")
                        .collect(Collectors.joining());
        String reason = wanted.values().stream()
                .map(PomChange.JUnitParameter::reason)
                .distinct()
                .collect(Collectors.joining("; "));
        return NewFile.of(path, text, ChangeGroup.BUILD, reason);
    }

    private static Optional<FileChange> change(String path, Path file, Map<String, PomChange.JUnitParameter> wanted) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            // JUnit reads the file with Properties.load(InputStream), which is ISO-8859-1.
            FileText text = FileText.decode(bytes, StandardCharsets.ISO_8859_1);
            List<CharEdit> edits = edits(text, wanted);
            return edits.isEmpty() ? Optional.empty() : Optional.of(ByteEdits.of(path, bytes, text, edits));
        } catch (CharacterCodingException e) {
            throw new EditRefused(path, "a value does not fit into ISO-8859-1", "set it by hand");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CharEdit> edits(FileText text, Map<String, PomChange.JUnitParameter> wanted) {
        Map<String, PropertyLine> present = new LinkedHashMap<>();
        PropertyLine.of(text.text()).forEach(line -> present.put(line.key(), line));
        List<CharEdit> edits = new ArrayList<>();
        wanted.forEach((key, parameter) -> {
            PropertyLine line = present.get(key);
            if (line == null) {
                edits.add(append(text, parameter));
            } else if (!line.value().equals(parameter.value())) {
                edits.add(replace(text, line, parameter));
            }
        });
        return edits;
    }

    private static CharEdit append(FileText text, PomChange.JUnitParameter parameter) {
        String line = PropertyLine.render(parameter.key(), parameter.value());
        return CharEdit.line(text, text.text().length(), line, ChangeGroup.BUILD, parameter.reason());
    }

    private static CharEdit replace(FileText text, PropertyLine line, PomChange.JUnitParameter parameter) {
        String rendered = PropertyLine.render("k", parameter.value()).substring("k".length());
        String old = text.text().substring(line.valueStart(), line.valueEnd());
        char before = text.text().charAt(line.valueStart() - 1);
        String inserted = "=: \t\f".indexOf(before) < 0 ? rendered : rendered.substring("=".length());
        return new CharEdit(line.valueStart(), old, inserted, ChangeGroup.BUILD, parameter.reason());
    }
}
