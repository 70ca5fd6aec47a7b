package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.UnclaimedTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Brings an {@link UnclaimedTest} into a child build, and takes it away again. */
final class UnclaimedTestFile {

    /** User property of a child build of ours: the test, as {@link #text} writes it. */
    static final String PROPERTY = "parallel.worker.unclaimed";

    private static final String BETWEEN = "|";

    private UnclaimedTestFile() {}

    static String text(UnclaimedTest test) {
        return String.join(BETWEEN, test.module(), test.className(), test.file().toString());
    }

    static UnclaimedTest parse(String text) {
        int first = text.indexOf(BETWEEN);
        int second = text.indexOf(BETWEEN, first + 1);
        return new UnclaimedTest(
                text.substring(0, first), text.substring(first + 1, second), Path.of(text.substring(second + 1)));
    }

    /** Copies it into a folder of compiled tests. */
    static void add(UnclaimedTest test, Path testClasses) {
        try {
            Path file = in(testClasses, test);
            Files.createDirectories(file.getParent());
            Files.copy(test.file(), file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the class " + test.className() + " cannot be written", e);
        }
    }

    static void delete(UnclaimedTest test, Path testClasses) {
        try {
            Files.deleteIfExists(in(testClasses, test));
        } catch (IOException e) {
            throw new UncheckedIOException("the class " + test.className() + " cannot be deleted", e);
        }
    }

    private static Path in(Path testClasses, UnclaimedTest test) {
        return testClasses.resolve(test.className().replace('.', '/') + ".class");
    }
}
