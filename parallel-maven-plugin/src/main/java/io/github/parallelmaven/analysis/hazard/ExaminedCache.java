package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.ReachDigests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What rules found in each test class, kept in a file for the next build: used again for a class as long as nothing that can
 * decide about it has changed, which its {@link ReachDigests digest} tells. What all classes rest on (libraries, the JDK, the
 * plugin and its rules) has one digest for the whole file. A file that is broken, of another form, or of
 * others is no cache, and one that cannot be written is none either: never an error.
 */
public final class ExaminedCache {

    /** The name of the file in the plugin's output folder. */
    public static final String FILE = "examined.cache";

    /** Number of the form that {@link ExaminedForm} writes. */
    private static final int SCHEMA = 1;

    private final Optional<Path> file;

    private ExaminedCache(Optional<Path> file) {
        this.file = file;
    }

    /** Every class is looked at. */
    public static ExaminedCache none() {
        return new ExaminedCache(Optional.empty());
    }

    /** @param folder the plugin's output folder, which need not exist yet */
    public static ExaminedCache in(Path folder) {
        return new ExaminedCache(Optional.of(folder.resolve(FILE)));
    }

    /** One class as it was found, and the digest of what that rests on. */
    private record Entry(String digest, Examined examined) {}

    /**
     * One answer a class, in order.
     *
     * @param rules who looks
     * @param look looks at a class that is not known, or has changed
     */
    List<Examined> of(
            CodeModel code, SortedSet<String> classes, List<HazardRule> rules, Function<String, Examined> look) {
        String looking = file.isEmpty() ? "" : RulesDigest.of(rules);
        Optional<String> surroundings = looking.isEmpty() ? Optional.empty() : code.surroundingsDigest();
        if (surroundings.isEmpty()) {
            return classes.stream().map(look).toList();
        }
        String restsOn = String.join("\n", looking, System.getProperty("java.runtime.version", ""), surroundings.get());
        Map<String, Entry> known = read(file.get(), restsOn, code);
        ReachDigests digests = code.reachDigests();
        List<Entry> entries = new ArrayList<>();
        boolean changed = known.size() != classes.size();
        for (String name : classes) {
            String digest = digests.of(name);
            Entry entry = known.get(name);
            if (entry == null || !entry.digest().equals(digest)) {
                entry = new Entry(digest, look.apply(name));
                changed = true;
            }
            entries.add(entry);
        }
        if (changed) {
            write(file.get(), restsOn, entries, code);
        }
        return entries.stream().map(Entry::examined).toList();
    }

    private static Map<String, Entry> read(Path file, String restsOn, CodeModel code) {
        Map<String, Entry> known = new HashMap<>();
        if (!Files.isRegularFile(file)) {
            return known;
        }
        // Unpacked as a whole first, so that its checksum has been compared before anything is believed.
        try (GZIPInputStream packed = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed.readAllBytes()));
            if (in.readInt() != SCHEMA) {
                return known;
            }
            ExaminedForm.Reader reader = new ExaminedForm.Reader(in, code);
            if (!reader.text().equals(restsOn)) {
                return known;
            }
            for (int left = in.readInt(); left > 0; left--) {
                Entry entry = new Entry(reader.text(), reader.examined());
                known.put(entry.examined().testClass(), entry);
            }
            return known;
        } catch (IOException | RuntimeException broken) {
            return new HashMap<>();
        }
    }

    private static void write(Path file, String restsOn, List<Entry> entries, CodeModel code) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".tmp");
            try {
                Files.write(temporary, packed(restsOn, entries, code));
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException unwritable) {
            // The next build looks at all classes again.
        }
    }

    private static byte[] packed(String restsOn, List<Entry> entries, CodeModel code) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes, 1 << 16))) {
            out.writeInt(SCHEMA);
            ExaminedForm.Writer writer = new ExaminedForm.Writer(out, code);
            writer.text(restsOn);
            out.writeInt(entries.size());
            for (Entry entry : entries) {
                writer.text(entry.digest());
                writer.examined(entry.examined());
            }
        }
        return bytes.toByteArray();
    }
}
