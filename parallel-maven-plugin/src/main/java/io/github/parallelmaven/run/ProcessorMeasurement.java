package io.github.parallelmaven.run;

import io.github.parallelmaven.model.Median;
import io.github.parallelmaven.model.Processors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;

/** Measures what the processors do together, by a computation as tests are: numbers, texts, small objects. */
public final class ProcessorMeasurement {

    /** So often in turn: the median of a noisy machine. */
    private static final int ROUNDS = 7;

    private static final long NANOS = 50_000_000;

    private ProcessorMeasurement() {}

    /**
     * Takes about a second, on a machine that does nothing else.
     *
     * @param count processors of the machine
     */
    public static Processors measure(int count) {
        if (count == 1) {
            return Processors.ideal(1);
        }
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            for (int warmUp = 0; warmUp < ROUNDS; warmUp++) {
                work(threads, count);
            }
            double together = Median.of(DoubleStream.generate(
                                    () -> (double) work(threads, count) / Math.max(1, work(threads, 1)))
                            .limit(ROUNDS))
                    .orElse(count);
            return new Processors(count, Math.max(1, Math.min(count, together)));
        } finally {
            threads.shutdownNow();
        }
    }

    /** How much so many threads do in the same time, together. */
    private static long work(ExecutorService threads, int count) {
        long end = System.nanoTime() + NANOS;
        List<Future<Long>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(threads.submit(() -> work(end)));
        }
        long done = 0;
        for (Future<Long> part : parts) {
            try {
                done += part.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while measuring the processors", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("the processors could not be measured", e);
            }
        }
        return done;
    }

    private static long work(long end) {
        Map<String, Integer> counts = new HashMap<>();
        long done = 0;
        while (System.nanoTime() < end) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                text.append((done + i) % 97);
            }
            for (int i = 0; i < 100; i++) {
                counts.merge(text.substring(i, i + 2), i, Integer::sum);
            }
            done++;
        }
        return done;
    }
}
