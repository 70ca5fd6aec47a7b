package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.FileText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code .mvn/parallel/parallel.properties}: what the user commits of our state. Tag declarations
 * ({@code parallel.tag.unit=description}), pins ({@code parallel.pin.…}), categories declared by hand
 * ({@code parallel.category.…}), and overrides of any other
 * {@code parallel.*} parameter, which the POM and {@code -D} override in turn.
 * UTF-8; rendering changes only the lines that were changed.
 */
public final class ParallelProperties {

    /** Where it is, from the project's root. */
    public static final String PATH = ".mvn/parallel/parallel.properties";

    private static final String TAG = "parallel.tag.";
    private static final String OURS = "parallel.";
    private static final String HEADER = "# Tags, pins and defaults of parallel-maven-plugin. Commit this file.\n\n";

    private final PropertyLines lines;
    private final Pins pins;
    private final DeclaredCategories categories;

    private ParallelProperties(PropertyLines lines) {
        this.lines = lines;
        this.pins = PinLines.read(lines);
        this.categories = DeclaredCategories.read(lines);
        tags().forEach(this::check);
    }

    private void check(String tag, String description) {
        if (tag.isEmpty() || description.isEmpty()) {
            throw new BadPropertiesException(
                    lines.lineOf(TAG + tag), "a tag declaration is " + TAG + "NAME=description");
        }
    }

    /** A file that only holds its heading. */
    public static ParallelProperties empty() {
        return parse(HEADER);
    }

    /**
     * The properties in this text.
     *
     * @throws BadPropertiesException naming the first bad line
     */
    public static ParallelProperties parse(String text) {
        return new ParallelProperties(PropertyLines.parse(text));
    }

    /**
     * The properties of the project with this root; {@link #empty()} when it has no such file.
     *
     * @throws BadPropertiesException naming the first bad line
     * @throws UncheckedIOException when the file cannot be read
     */
    public static ParallelProperties read(Path root) {
        Path file = root.resolve(PATH);
        if (!Files.exists(file)) {
            return empty();
        }
        try {
            return parse(FileText.decode(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " as UTF-8", e);
        }
    }

    /** Tag names with their descriptions. */
    public SortedMap<String, String> tags() {
        return startingWith(TAG);
    }

    /** The categories whose tag, with this prefix, is not declared. */
    public List<Category> undeclaredCategories(String tagPrefix) {
        return Arrays.stream(Category.values())
                .filter(category -> !tags().containsKey(tagPrefix + category.tag()))
                .toList();
    }

    public Pins pins() {
        return pins;
    }

    public DeclaredCategories categories() {
        return categories;
    }

    /** Values of parameters, by their full names; tags, pins and categories are no parameters. */
    public SortedMap<String, String> overrides() {
        SortedMap<String, String> overrides = new TreeMap<>(lines.values());
        overrides
                .keySet()
                .removeIf(name -> !name.startsWith(OURS)
                        || name.startsWith(TAG)
                        || name.startsWith(PinLines.PREFIX)
                        || name.startsWith(DeclaredCategories.PREFIX));
        return overrides;
    }

    /** Where a name stands, for a message: {@code .mvn/parallel/parallel.properties:3: name}. */
    public String place(String name) {
        return PATH + ":" + lines.lineOf(name) + ": " + name;
    }

    /** The value of one parameter, by its full name. */
    public Optional<String> override(String name) {
        return Optional.ofNullable(overrides().get(name));
    }

    public ParallelProperties withTag(String name, String description) {
        return new ParallelProperties(lines.with(TAG + name, description));
    }

    /** Declares each category's tag, with this prefix; a declaration that is there keeps its description. */
    public ParallelProperties withCategories(String tagPrefix) {
        PropertyLines changed = lines;
        for (Category category : undeclaredCategories(tagPrefix)) {
            changed = changed.with(TAG + tagPrefix + category.tag(), category.description());
        }
        return new ParallelProperties(changed);
    }

    /** Replaces all pins. */
    public ParallelProperties withPins(Pins newPins) {
        return new ParallelProperties(PinLines.write(lines, newPins));
    }

    /** Sets one parameter, by its full name. */
    public ParallelProperties withOverride(String name, String value) {
        return new ParallelProperties(lines.with(name, value));
    }

    /** Declares the category of a class, or of {@code class#method}. */
    public ParallelProperties withCategory(String name, Category category) {
        return new ParallelProperties(lines.with(DeclaredCategories.PREFIX + name, category.tag()));
    }

    /** The whole file. */
    public String render() {
        return lines.render();
    }

    private SortedMap<String, String> startingWith(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        for (Map.Entry<String, String> entry : lines.values().entrySet()) {
            if (entry.getKey().startsWith(prefix)) {
                found.put(entry.getKey().substring(prefix.length()), entry.getValue());
            }
        }
        return found;
    }
}
