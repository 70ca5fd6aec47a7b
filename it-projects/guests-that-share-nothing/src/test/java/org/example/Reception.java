package org.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Books guests and keeps a book of its own. */
final class Reception {

    private final Keys keys;
    private final Path book;

    Reception(Keys keys, Path book) {
        this.keys = keys;
        this.book = book;
    }

    String book(String guest) {
        try {
            Files.createDirectories(book.getParent());
            Files.writeString(book, guest);
            return guest + " in room " + keys.next();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands out keys. */
    interface Keys {
        int next();
    }
}
