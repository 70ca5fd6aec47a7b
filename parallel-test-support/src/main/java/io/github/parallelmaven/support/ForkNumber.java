package io.github.parallelmaven.support;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which fork of Surefire this JVM is. A fork that was not told so has no number, and says what is missing. */
final class ForkNumber {

    private static final Pattern NUMBER_AT_END = Pattern.compile("(?:.*\\D)?([1-9]\\d{0,8})");
    private static final String BOOTER = "org.apache.maven.surefire.booter.ForkedBooter";

    private final @Nullable String property;
    private final boolean inSurefire;

    ForkNumber(@Nullable String property, boolean inSurefire) {
        this.property = property;
        this.inSurefire = inSurefire;
    }

    static ForkNumber ofThisJvm() {
        return new ForkNumber(System.getProperty(UniqueIds.FORK_PROPERTY), hasSurefire());
    }

    int number() {
        if (property == null && !inSurefire) {
            return 1;
        }
        Matcher matcher = NUMBER_AT_END.matcher(property == null ? "" : property);
        if (!matcher.matches()) {
            throw new IllegalStateException("The number of this fork is not known: "
                    + (property == null ? "the system property is missing" : "'" + property + "' ends with no number")
                    + ". In Surefire's configuration, among the systemPropertyVariables, set <"
                    + UniqueIds.FORK_PROPERTY + ">fork-${surefire.forkNumber}</" + UniqueIds.FORK_PROPERTY + ">");
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static boolean hasSurefire() {
        try {
            Class.forName(BOOTER, false, ClassLoader.getSystemClassLoader());
            return true;
        } catch (ClassNotFoundException notInAFork) {
            return false;
        }
    }
}
