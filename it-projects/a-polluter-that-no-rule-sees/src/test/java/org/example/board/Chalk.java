package org.example.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Properties;

/** Writes on whatever the file names. */
final class Chalk {

    private Chalk() {}

    static void write(String text) {
        try {
            surface().set(null, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object read() {
        try {
            return surface().get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field surface() throws ReflectiveOperationException {
        Properties names = new Properties();
        try (InputStream file = Chalk.class.getResourceAsStream("/chalk.properties")) {
            names.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Class.forName(names.getProperty("type")).getField(names.getProperty("field"));
    }
}
