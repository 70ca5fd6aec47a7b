package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.parallelmaven.analysis.hazard.sample.app.Catalogue;
import java.io.File;
import java.io.FileWriter;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstResourceSample {

    @TempDir
    Path folder;

    @Test
    void writesSources() throws Exception {
        Files.writeString(Path.of("src/test/resources/prices.txt"), "1"); // HAZARD H43
        File module = new File(System.getProperty("user.dir"));
        new File(module, "src/test/resources/old.txt").delete(); // HAZARD H43
        Path here = Paths.get("").toAbsolutePath();
        Files.delete(here.resolve("target/test-classes/gone.txt")); // HAZARD H43
        String other = here + "/src/test/resources/other.txt".replace('/', File.separatorChar);
        new File(other).createNewFile(); // HAZARD H43
    }

    @Test
    void writesWhereResourcesLie() throws Exception {
        URL prices = FirstResourceSample.class.getResource("prices.txt");
        try (FileWriter writer = new FileWriter(prices.getFile())) { // HAZARD H43
            writer.write("1");
        }
        File beside = new File(new File(prices.toURI()).getParentFile(), "prices.bak");
        beside.createNewFile(); // HAZARD H43
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Files.deleteIfExists(Paths.get(loader.getResource("shop/stock.txt").toURI())); // HAZARD H43
    }

    @Test
    void copiesBeforeItWrites() throws Exception {
        Path source = Paths.get(getClass().getResource("own.txt").toURI());
        Path copy = folder.resolve("own.txt");
        Files.copy(source, copy);
        Files.writeString(copy, "2");
    }

    @Test
    void reads() throws Exception {
        try (InputStream in = getClass().getResourceAsStream("/shop/names.txt")) {
            assertNotNull(in);
        }
        Files.readString(Path.of("src/test/resources/names.txt"));
    }

    @Test
    void savesUnderANameThatNobodyHas() throws Exception {
        new Catalogue().save(UUID.randomUUID().toString());
    }
}
