package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Category;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pins as lines of {@code parallel.properties}: reads and writes the names that start with {@code parallel.pin.}. */
final class PinLines {

    static final String PREFIX = "parallel.pin.";

    private static final String MINIMUM_TESTS = PREFIX + "minimumTests";
    private static final String MIN_IMPROVEMENT = PREFIX + "minImprovement";
    private static final String HIGHEST_CONCURRENCY = PREFIX + "highestConcurrency";
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,2}(?:\\.\\d+)?|100)%");

    private PinLines() {}

    static Pins read(PropertyLines lines) {
        Map<Category, PinnedRange> ranges = new EnumMap<>(Category.class);
        int minimumTests = 0;
        double minImprovement = -1;
        int highestConcurrency = 0;
        for (Map.Entry<String, String> entry : lines.values().entrySet()) {
            String name = entry.getKey();
            if (!name.startsWith(PREFIX)) {
                continue;
            }
            switch (name) {
                case MINIMUM_TESTS -> minimumTests = count(lines, name, entry.getValue());
                case HIGHEST_CONCURRENCY -> highestConcurrency = count(lines, name, entry.getValue());
                case MIN_IMPROVEMENT -> minImprovement = percentage(lines, name, entry.getValue());
                default -> ranges.put(category(lines, name), range(lines, name, entry.getValue()));
            }
        }
        return new Pins(minimumTests, ranges, minImprovement, highestConcurrency);
    }

    static PropertyLines write(PropertyLines lines, Pins pins) {
        PropertyLines changed = set(lines, MINIMUM_TESTS, pins.minimumTests() > 0, "" + pins.minimumTests());
        for (Category category : Category.values()) {
            PinnedRange range = pins.ranges().get(category);
            changed = set(changed, PREFIX + category.tag(), range != null, "" + range);
        }
        // Rounded down: a pin must not ask for more than was certified.
        BigDecimal percent = BigDecimal.valueOf(pins.minImprovement())
                .movePointRight(2)
                .setScale(1, RoundingMode.FLOOR)
                .stripTrailingZeros();
        changed = set(changed, MIN_IMPROVEMENT, pins.minImprovement() >= 0, percent.toPlainString() + "%");
        return set(changed, HIGHEST_CONCURRENCY, pins.highestConcurrency() > 0, "" + pins.highestConcurrency());
    }

    private static PropertyLines set(PropertyLines lines, String name, boolean pinned, String value) {
        return pinned ? lines.with(name, value) : lines.without(name);
    }

    private static Category category(PropertyLines lines, String name) {
        return Arrays.stream(Category.values())
                .filter(category -> name.equals(PREFIX + category.tag()))
                .findFirst()
                .orElseThrow(() -> new BadPropertiesException(
                        lines.lineOf(name),
                        "there is no pin " + name + "; pins are minimumTests, minImprovement, highestConcurrency, unit,"
                                + " integration and slow"));
    }

    private static int count(PropertyLines lines, String name, String value) {
        if (!COUNT.matcher(value).matches()) {
            throw bad(lines, name, value, "a whole number such as 208");
        }
        return Integer.parseInt(value);
    }

    private static double percentage(PropertyLines lines, String name, String value) {
        if (!PERCENTAGE.matcher(value).matches()) {
            throw bad(lines, name, value, "a percentage such as 21%");
        }
        return new BigDecimal(value.substring(0, value.length() - 1))
                .movePointLeft(2)
                .doubleValue();
    }

    private static PinnedRange range(PropertyLines lines, String name, String value) {
        Optional<PinnedRange> range = PinnedRange.parse(value);
        return range.orElseThrow(() -> bad(lines, name, value, "a range such as 178..196 or 85%..95%"));
    }

    private static BadPropertiesException bad(PropertyLines lines, String name, String value, String expected) {
        return new BadPropertiesException(
                lines.lineOf(name), name + " must be " + expected + ", found \"" + value + "\"");
    }
}
