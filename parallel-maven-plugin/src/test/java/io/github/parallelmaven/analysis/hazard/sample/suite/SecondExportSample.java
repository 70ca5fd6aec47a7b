package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondExportSample {

    @TempDir
    Path folder;

    @Test
    void exports() throws IOException {
        Exports.fixed(new byte[1]);
        Exports.own(folder, "Second");
    }
}
