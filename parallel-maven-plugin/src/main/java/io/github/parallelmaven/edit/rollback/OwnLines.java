package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.journal.Insertion;
import io.github.parallelmaven.edit.journal.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole lines of ours in a properties file that we made and somebody has added to.
 *
 * @param rest the text without them
 * @param altered the first that is there with another value
 * @param gone those that are not there
 */
record OwnLines(String rest, Optional<String> altered, List<String> gone) {

    static OwnLines in(String text, List<Insertion> insertions) {
        String rest = text;
        List<String> altered = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Insertion insertion : insertions) {
            for (String line :
                    insertion.inserted().lines().filter(one -> !one.isBlank()).toList()) {
                Matcher found = pattern(line).matcher(rest);
                if (found.find()) {
                    rest = found.replaceFirst("");
                } else {
                    (Trace.of("", "", line).in(text).isEmpty() ? gone : altered).add(line);
                }
            }
        }
        return new OwnLines(rest, altered.stream().findFirst(), gone);
    }

    private static Pattern pattern(String line) {
        String spaced = Pattern.quote(line).replaceFirst("=", "\\\\E[ \\\\t]*=[ \\\\t]*\\\\Q");
        return Pattern.compile("(?m)^[ \\t]*" + spaced + "[ \\t]*(?:\\R|\\z)");
    }
}
