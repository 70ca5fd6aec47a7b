package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.parallelmaven.analysis.hazard.sample.app.Catalogue;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Writes nothing of it. */
class SecondResourceSample {

    @Test
    void readsWhatAnotherClassWrites() throws Exception {
        Files.readString(Path.of("src", "test", "resources", "prices.txt"));
        assertNotNull(new File("src/test/resources/old.txt").listFiles());
        Files.exists(Path.of("target/test-classes/gone.txt"));
        Files.exists(Path.of("src/test/resources/other.txt"));
        try (InputStream in = FirstResourceSample.class.getResourceAsStream("prices.txt")) {
            assertNotNull(in);
        }
        Files.exists(Path.of(getClass().getResource("prices.bak").getPath()));
        assertNotNull(ClassLoader.getSystemResource("shop/stock.txt"));
    }

    @Test
    void readsWhatNobodyWrites() throws Exception {
        assertNotNull(getClass().getResource("names.txt"));
        Files.readString(Path.of("src/test/resources/names.txt"));
    }

    @Test
    void savesUnderANameThatNobodyHas() throws Exception {
        new Catalogue().save(UUID.randomUUID().toString());
    }
}
