package io.github.parallelmaven.model;

/**
 * What the processors of a machine do together: less than one alone times their number, where two of them are threads of one core, or
 * where other machines have their part of them.
 *
 * @param count how many there are
 * @param together how many times as much all of them do at once as one does alone: from 1 to {@code count}
 */
public record Processors(int count, double together) {

    public Processors {
        if (count < 1 || together < 1 || together > count) {
            throw new IllegalArgumentException(count + " processors do not do " + together + " times what one does");
        }
    }

    /** Each is as fast as if it were alone. */
    public static Processors ideal(int count) {
        return new Processors(count, count);
    }

    /** The same kind of processors in another number. */
    public Processors scaledTo(int other) {
        return new Processors(other, Math.max(1, together * other / count));
    }

    /**
     * The factor of a computation's time when it shares them.
     *
     * @param busy how many would be busy at this moment if there were enough of them
     */
    public double slowdown(double busy) {
        return busy <= 1 ? 1 : busy / done(Math.min(busy, count));
    }

    /** Between one and all of them, what is done grows evenly. */
    private double done(double busy) {
        return count == 1 ? 1 : 1 + (busy - 1) * (together - 1) / (count - 1);
    }
}
