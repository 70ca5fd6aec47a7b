package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Certificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The certificate as users commit it: {@code .mvn/parallel/certificate.json}, sorted, one entry a line, so that merges
 * are easy.
 */
public final class CertificateFile {

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
        Certificate certificate = json.read(file, Certificate.class, ADVICE);
        if (certificate.schema() != Certificate.SCHEMA) {
            throw new DamagedFileException(file + " has schema " + certificate.schema() + ", this version knows "
                    + Certificate.SCHEMA + ". Use the plugin version that wrote it (" + certificate.pluginVersion()
                    + "), or run `mvn parallel:apply` again.");
        }
        return Optional.of(certificate);
    }
}
