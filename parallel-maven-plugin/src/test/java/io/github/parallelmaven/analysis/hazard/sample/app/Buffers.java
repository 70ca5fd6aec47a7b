package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Code under test that keeps buffers for their next use, and something for everybody beside them. */
public final class Buffers {

    private static final Spare<StringBuilder> SPARE = new Spare<>();
    private static final AtomicReferenceArray<String> LATEST = new AtomicReferenceArray<>(1);

    private Buffers() {}

    public static String join(String first, String second) {
        StringBuilder buffer = SPARE.take();
        if (buffer == null) {
            buffer = new StringBuilder();
        }
        String joined = buffer.append(first).append(second).toString();
        buffer.setLength(0);
        SPARE.give(buffer);
        return joined;
    }

    public static void remember(String text) {
        LATEST.set(0, text); // HAZARD H02
    }

    public static boolean isFirst(String text) {
        return LATEST.compareAndSet(0, null, text); // HAZARD H02
    }

    /** What lies here is nobody's; who takes it has it alone. */
    private static final class Spare<T> {

        private final AtomicReferenceArray<T> slots = new AtomicReferenceArray<>(8);

        T take() {
            for (int slot = 0; slot < slots.length(); slot++) {
                T taken = slots.getAndSet(slot, null);
                if (taken != null) {
                    return taken;
                }
            }
            return null;
        }

        void give(T used) {
            for (int slot = 0; slot < slots.length(); slot++) {
                if (slots.compareAndSet(slot, null, used)) {
                    return;
                }
            }
        }
    }
}
