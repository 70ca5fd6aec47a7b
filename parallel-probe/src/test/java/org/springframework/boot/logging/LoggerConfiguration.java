package org.springframework.boot.logging;

import java.util.function.BiConsumer;

/** Stands for code of a logging system, which is known by the package that it is in. */
public final class LoggerConfiguration {

    private LoggerConfiguration() {}

    /** Does this with a logger. */
    public static <L, V> void apply(BiConsumer<L, V> change, L logger, V value) {
        change.accept(logger, value);
    }
}
