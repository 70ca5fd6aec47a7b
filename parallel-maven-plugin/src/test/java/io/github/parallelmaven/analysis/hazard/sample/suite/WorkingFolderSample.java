package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingFolderSample {

    /** As a library for native calls has it. */
    interface Posix {

        int chdir(String folder);
    }

    /** A program that has folders of its own. */
    static final class Shell {

        private String folder = "";

        int chdir(String other) {
            folder = other;
            return folder.length();
        }
    }

    private Posix posix;

    @TempDir
    Path folder;

    @Test
    void goesElsewhere() {
        String before = System.getProperty("user.dir");
        System.setProperty("user.dir", folder.toString()); // HAZARD H44
        posix.chdir(folder.toString()); // HAZARD H44
        System.setProperty("user.dir", before); // HAZARD H44
    }

    @Test
    void leavesItAlone() throws Exception {
        assertNotNull(new File(System.getProperty("user.dir"), "pom.xml"));
        new Shell().chdir("elsewhere");
        new ProcessBuilder("true").directory(folder.toFile()).start();
    }
}
