package io.github.parallelmaven.accuracy;

import io.github.parallelmaven.analysis.hazard.RecordedUses;
import io.github.parallelmaven.model.Touches;
import io.github.parallelmaven.probe.WireFormat;
import io.github.parallelmaven.run.ProbeReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the tests of a module once, one after another in one JVM, and watches what they touch. What it saw is kept. */
final class RecordedRun {

    /** The first that runs JUnit 3 and 4 through the JUnit Platform, where our listener sees them. */
    private static final String SUREFIRE = "org.apache.maven.plugins:maven-surefire-plugin:3.6.1:test";

    private final Checkout checkout;

    RecordedRun(Checkout checkout) {
        this.checkout = checkout;
    }

    /**
     * What the tests were seen to use.
     *
     * @throws IllegalStateException when nothing could be recorded
     */
    RecordedUses uses() throws IOException, InterruptedException {
        Path kept = checkout.folder().resolve("recorded");
        if (!Files.isDirectory(kept)) {
            run(kept);
        }
        Touches touches = ProbeReader.read(kept).touches();
        if (!touches.isRecorded()) {
            throw new IllegalStateException("nothing was recorded in " + kept + " " + touches.reason());
        }
        return RecordedUses.of(touches.all());
    }

    private void run(Path kept) throws IOException, InterruptedException {
        Path unfinished = Files.createDirectories(kept.resolveSibling("unfinished-recording"));
        Path probe = probe();
        List<String> words = new ArrayList<>(checkout.maven());
        words.addAll(List.of(
                SUREFIRE,
                "-DforkCount=1",
                "-DreuseForks=true",
                "-Dmaven.test.failure.ignore=true",
                "-Dsurefire.timeout=900",
                "-Dmaven.test.additionalClasspath=" + probe,
                "-DargLine=\"-javaagent:" + probe + "\" \"-D" + WireFormat.PROPERTY_DIRECTORY + "=" + unfinished
                        + "\""));
        checkout.run(words, "recorded.log");
        Files.move(unfinished, kept);
    }

    /** The jar that this build has made: the agent needs what is shaded into it. */
    private static Path probe() {
        try {
            Path probe = Path.of(WireFormat.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(probe)) {
                throw new IllegalStateException("the agent is not packaged: " + probe + " is no jar; call verify");
            }
            return probe;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot find the jar of the agent", e);
        }
    }
}
