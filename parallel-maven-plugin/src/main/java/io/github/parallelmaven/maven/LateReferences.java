package io.github.parallelmaven.maven;

import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References such as {@code @{argLine}}, which Surefire itself replaces as it starts the tests. */
final class LateReferences {

    private static final Pattern REFERENCE = Pattern.compile("@\\{([^}]+)}");

    private LateReferences() {}

    /** The text with what the properties say; a reference to one that nobody sets stays. */
    static String resolved(String text, Properties properties) {
        return REFERENCE
                .matcher(text)
                .replaceAll(late -> Matcher.quoteReplacement(properties.getProperty(late.group(1), late.group())));
    }

    /** The name of the first reference. */
    static Optional<String> first(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
