package io.github.parallelmaven.analysis.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import java.util.Arrays;

/** JavaParser, set up for exact positions at a language level. */
final class JavaDialect {

    /** Java 1.0 to 1.4 are read as this: nobody tests there, and the compiler of JDK 17 starts at 7. */
    private static final int LOWEST = 7;

    JavaParser parser(int javaRelease) {
        // Comments on nodes cost time, and no position depends on them.
        return new JavaParser(new ParserConfiguration()
                .setLanguageLevel(level(javaRelease))
                .setTabSize(1)
                .setAttributeComments(false));
    }

    /** A release that JavaParser does not know yet is read as the newest one. */
    static LanguageLevel level(int javaRelease) {
        String name = "JAVA_" + Math.max(LOWEST, javaRelease);
        return Arrays.stream(LanguageLevel.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElse(LanguageLevel.BLEEDING_EDGE);
    }
}
