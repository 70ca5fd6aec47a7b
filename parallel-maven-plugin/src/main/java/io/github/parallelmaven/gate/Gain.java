package io.github.parallelmaven.gate;

/**
 * What was gained.
 *
 * @param before the fastest sequential run, in seconds
 * @param after the median run, in seconds
 * @param runs how many runs the median is of
 */
record Gain(double before, double after, int runs) {

    /** The share of time saved; negative when it is slower. */
    double share() {
        return before <= 0 ? 0 : (before - after) / before;
    }

    String describe() {
        return times() + ", " + (share() < 0 ? slower() : Figure.percent(share()) + " less time");
    }

    /** The same, with as many decimals as it takes to see on which side of the wanted share it is. */
    String describe(double wanted) {
        return times() + ", " + (share() < 0 ? slower() : Figure.percent(share(), wanted) + " less time");
    }

    private String slower() {
        return Figure.percent(-share()) + " more time";
    }

    private String times() {
        return Figure.seconds(before) + " -> " + Figure.seconds(after);
    }
}
