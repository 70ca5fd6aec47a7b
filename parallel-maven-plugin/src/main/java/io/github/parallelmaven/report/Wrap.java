package io.github.parallelmaven.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Breaks text to the width of the terminal. */
final class Wrap {

    /** The widest line we print. */
    static final int WIDTH = 120;

    private static final String DOTS = "...";

    private static final Pattern WORD = Pattern.compile("(?:`[^`]*`|\\S)+");

    private Wrap() {}

    /** The text behind a prefix, its further lines indented as wide as that. A word that is too long stays whole: half a name or command serves nobody. */
    static List<String> behind(String prefix, String text) {
        return behind(prefix, text, WIDTH);
    }

    static List<String> behind(String prefix, String text, int width) {
        List<String> lines = new ArrayList<>();
        String indent = " ".repeat(prefix.length());
        StringBuilder line = new StringBuilder(prefix);
        boolean fresh = true;
        for (String word : words(text)) {
            if (!fresh && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /** A command between back-quotes is one word: nobody shall copy half of it. */
    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The text on one line, shortened with three dots behind a whole word, where one fits. */
    static String crop(String text, int width) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= width) {
            return line;
        }
        int space = line.lastIndexOf(' ', width - DOTS.length());
        String kept = line.substring(0, space > 0 ? space : width - DOTS.length());
        return kept.replaceFirst("[,;:]$", "") + DOTS;
    }
}
