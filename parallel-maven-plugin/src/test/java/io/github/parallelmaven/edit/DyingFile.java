package io.github.parallelmaven.edit;

import io.github.parallelmaven.edit.file.AtomicFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Dies, or fails, at the n-th step of writing. */
public final class DyingFile extends AtomicFile {

    /** What a kill is for code that is killed: nothing of it runs any more. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private int stepsLeft;
    private final Supplier<Throwable> death;

    private DyingFile(int steps, Supplier<Throwable> death) {
        this.stepsLeft = steps;
        this.death = death;
    }

    public static DyingFile killedAfter(int steps) {
        return new DyingFile(steps, Killed::new);
    }

    static DyingFile fullDiskAfter(int steps) {
        return new DyingFile(steps, () -> new UncheckedIOException(new java.io.IOException("No space left on device")));
    }

    @Override
    public void write(Path file, byte[] bytes) {
        step();
        super.write(file, bytes);
    }

    @Override
    public void delete(Path file) {
        step();
        super.delete(file);
    }

    private void step() {
        if (stepsLeft-- == 0) {
            Throwable thrown = death.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }

    boolean isAlive() {
        return stepsLeft >= 0;
    }
}
