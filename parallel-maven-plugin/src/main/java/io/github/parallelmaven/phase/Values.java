package io.github.parallelmaven.phase;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Parameters as text, read as what they must be.
 *
 * @param lookup gives the text of a parameter where one is set
 */
public record Values(Function<String, Optional<String>> lookup) {

    /** The text, or the default. */
    public String text(String name, String otherwise) {
        return lookup.apply(name).map(String::trim).orElse(otherwise);
    }

    /** {@code true} or {@code false}, and nothing else: {@code -Dx=yes} must not silently mean false. */
    public boolean flag(String name, boolean otherwise) {
        String text = text(name, String.valueOf(otherwise)).toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            throw refused(name, text, "true or false");
        }
        return text.equals("true");
    }

    /** A share as a percentage ({@code 50}, {@code 50%}, {@code 1}) or, with a point, a fraction up to 1 ({@code 0.5}). */
    public double share(String name, double otherwise) {
        String text = text(name, String.valueOf(otherwise));
        boolean percent = text.endsWith("%");
        double number = number(name, percent ? text.substring(0, text.length() - 1) : text);
        double share = percent || !text.contains(".") || number > 1 ? number / 100 : number;
        if (share < 0 || share > 1) {
            throw refused(name, text, "a percentage from 0 to 100, or a fraction from 0 to 1");
        }
        return share;
    }

    /** A number above 0. */
    public double positive(String name, double otherwise) {
        String text = text(name, String.valueOf(otherwise));
        double number = number(name, text);
        if (number <= 0) {
            throw refused(name, text, "a number above 0");
        }
        return number;
    }

    /** A whole number from 1. */
    public int count(String name, int otherwise) {
        String text = text(name, String.valueOf(otherwise));
        try {
            int count = Integer.parseInt(text);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw refused(name, text, "a whole number from 1");
        }
        throw refused(name, text, "a whole number from 1");
    }

    /** The name of one of the constants, in any case. */
    public <T extends Enum<T>> T oneOf(String name, Class<T> type, T otherwise) {
        String text = text(name, otherwise.name());
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> refused(name, text, "one of " + names(type)));
    }

    private static <T extends Enum<T>> String names(Class<T> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static double number(String name, String text) {
        try {
            double number = Double.parseDouble(text.trim());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refused(name, text, "a number");
        }
        throw refused(name, text, "a number");
    }

    private static InvalidSettingException refused(String name, String value, String allowed) {
        return new InvalidSettingException(name + "=" + value + " is not " + allowed + ". Set it with -D" + name
                + "=..., in the plugin's <configuration>, or in .mvn/parallel/parallel.properties.");
    }
}
