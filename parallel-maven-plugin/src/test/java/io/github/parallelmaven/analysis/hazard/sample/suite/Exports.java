package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Formatter;
import java.util.UUID;
import java.util.logging.FileHandler;
import javax.imageio.ImageIO;

/** Ways to a fixed file that name it late, or write by another object. */
class Exports {

    private static final BufferedImage IMAGE = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    private Exports() {}

    static void fixed(byte[] bytes) throws IOException {
        Files.write(Path.of(String.format("target/%s/%d.txt", "sample", 7)), bytes); // HAZARD H42
        Files.write(Path.of("target/sample/%s.bin".formatted("table")), bytes); // HAZARD H42
        Files.write(Path.of("target/sample".concat("/names.txt")), bytes); // HAZARD H42
        Files.write(Path.of(URI.create("file:///srv/sample/list.txt")), bytes); // HAZARD H42
        ImageIO.write(IMAGE, "png", new File("target/sample/chart.png")); // HAZARD H42
        new Formatter("target/sample/report.txt").close(); // HAZARD H42
        new FileHandler("target/sample/log.xml").close(); // HAZARD H42
    }

    static void own(Path folder, String name) throws IOException {
        Files.writeString(folder.resolve(String.format("%s.txt", name)), "");
        Files.writeString(Path.of(String.format("target/%s.txt", UUID.randomUUID())), "");
        Files.writeString(Path.of(String.format("target/%08x.txt", System.nanoTime())), "");
        ImageIO.write(IMAGE, "png", folder.resolve("chart.png").toFile());
        new Formatter(new StringBuilder()).format("target/sample").close();
        new FileHandler("target/log%u.xml").close();
    }
}
