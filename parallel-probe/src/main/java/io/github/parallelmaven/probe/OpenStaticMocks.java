package io.github.parallelmaven.probe;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The static mocks that were open when they were seen last. No framework but Jupiter tells when what comes after a test is
 * over, so each is asked again later.
 */
final class OpenStaticMocks {

    private final Map<Long, Open> open = new ConcurrentHashMap<>();

    private static final class Open {
        private final BooleanSupplier isOpen;
        private final Supplier<JsonLine> closed;

        private Open(BooleanSupplier isOpen, Supplier<JsonLine> closed) {
            this.isOpen = isOpen;
            this.closed = closed;
        }
    }

    /**
     * One was seen and told.
     *
     * @param identity its number
     * @param told whether it was told to be open
     * @param isOpen whether it is
     * @param closed the line that tells that it is closed
     */
    void seen(long identity, boolean told, BooleanSupplier isOpen, Supplier<JsonLine> closed) {
        if (told) {
            open.put(identity, new Open(isOpen, closed));
        } else {
            open.remove(identity);
        }
    }

    /** Tells, once, of each that was closed since it was seen. */
    byte[] closedSince() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(0);
        open.forEach((identity, mock) -> {
            if (!mock.isOpen.getAsBoolean() && open.remove(identity, mock)) {
                byte[] line = mock.closed.get().bytes();
                lines.write(line, 0, line.length);
            }
        });
        return lines.toByteArray();
    }
}
