package io.github.parallelmaven.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.parallelmaven.model.Certificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The certificate as users commit it: {@code .mvn/parallel/certificate.json}, sorted, one entry a line, so that merges
 * are easy.
 */
public final class CertificateFile {

    /** A verdict, and how many things it rests on: what was judged looked at something. */
    private static final Pattern GATE = Pattern.compile("NotJudged 0|\\w+ [1-9]\\d{0,8}");

    private static final String ADVICE =
            "Restore it from version control, or delete it and run `mvn parallel:apply` again.";

    private final Path file;
    private final Json json = new Json();

    /** The certificate of the project with this root. */
    public CertificateFile(Path root) {
        this.file = root.resolve(".mvn").resolve("parallel").resolve("certificate.json");
    }

    public Path path() {
        return file;
    }

    public void write(Certificate certificate) throws IOException {
        json.write(file, certificate);
    }

    /**
     * The certificate; empty when the project has none.
     *
     * @throws DamagedFileException when there is one and it cannot be understood, or a later version wrote it
     */
    public Optional<Certificate> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        // Another form lacks what this one has: it is not damaged, and says so itself.
        JsonNode form = json.read(file, JsonNode.class, ADVICE);
        int schema = form.path("schema").asInt(Certificate.SCHEMA);
        if (schema != Certificate.SCHEMA) {
            throw new DamagedFileException(file + " has schema " + schema + ", this version knows "
                    + Certificate.SCHEMA + ". Use the plugin version that wrote it ("
                    + form.path("pluginVersion").asText("not said") + "), or run `mvn parallel:apply` again.");
        }
        Certificate certificate = json.read(file, Certificate.class, ADVICE);
        requireReadable(certificate);
        return Optional.of(certificate);
    }

    private void requireReadable(Certificate certificate) throws DamagedFileException {
        try {
            Instant.parse(certificate.issued());
        } catch (DateTimeParseException e) {
            throw new DamagedFileException(
                    file + ": issued is no date and time: " + certificate.issued() + ". " + ADVICE);
        }
        for (Map.Entry<String, String> gate : certificate.gates().entrySet()) {
            if (!GATE.matcher(gate.getValue()).matches()) {
                throw new DamagedFileException(file + ": gate " + gate.getKey()
                        + " has no verdict and number of things examined: " + gate.getValue() + ". " + ADVICE);
            }
        }
    }
}
