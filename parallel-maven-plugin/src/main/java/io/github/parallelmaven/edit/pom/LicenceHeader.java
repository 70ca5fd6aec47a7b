package io.github.parallelmaven.edit.pom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The licence header that a project puts on its files, as its POM has it: builds that check headers look at new files too. */
public final class LicenceHeader {

    private static final Pattern FIRST_COMMENT =
            Pattern.compile("\\A\\uFEFF?\\s*(?:<\\?xml.*?\\?>\\s*)?<!--(.*?)-->", Pattern.DOTALL);
    private static final Pattern LEGAL = Pattern.compile("licen[sc]e|copyright", Pattern.CASE_INSENSITIVE);

    private LicenceHeader() {}

    /**
     * The header as the first lines of a properties file.
     *
     * @return empty where the POM has none, or one that not every encoding of a properties file can hold
     */
    public static String asProperties(Path pom) {
        return lines(pom, "#");
    }

    /**
     * The header as the first lines of a Java file.
     *
     * @return empty where the POM has none, or one that not every encoding can hold
     */
    public static String asJava(Path pom) {
        String lines = lines(pom, " *");
        return lines.isEmpty() || lines.contains("*/") ? "" : "/*\n" + lines + " */\n";
    }

    private static String lines(Path pom, String before) {
        Matcher comment = FIRST_COMMENT.matcher(read(pom));
        if (!comment.find() || !LEGAL.matcher(comment.group(1)).find()) {
            return "";
        }
        String text = comment.group(1).strip();
        boolean ascii = text.chars().allMatch(letter -> letter < 128);
        return ascii
                ? text.lines()
                        .map(line -> line.isBlank() ? before + "\n" : before + " " + line.strip() + "\n")
                        .collect(Collectors.joining())
                : "";
    }

    private static String read(Path pom) {
        try {
            // Only ASCII is wanted, whatever the encoding is.
            return Files.readString(pom, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pom, e);
        }
    }
}
