package io.github.parallelmaven.analysis.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import java.util.Arrays;

/** JavaParser, set up for exact positions at a language level. */
final class JavaDialect {

    /** Java 1.0 to 1.4 are read as this: nobody tests there, and the compiler of JDK 17 starts at 7. */
    private static final int LOWEST = 7;

    /** Judges a text as the compiler of that release would, as far as JavaParser can. */
    JavaParser strict(int javaRelease) {
        return new JavaParser(configuration(javaRelease));
    }

    /** Follows the grammar only: looking for what a release does not allow takes a third of the time, and the compiler says it. */
    JavaParser lenient(int javaRelease) {
        ParserConfiguration configuration = configuration(javaRelease);
        configuration.getProcessors().clear();
        return new JavaParser(configuration);
    }

    private static ParserConfiguration configuration(int javaRelease) {
        // Comments on nodes cost time, and no position depends on them.
        return new ParserConfiguration()
                .setLanguageLevel(level(javaRelease))
                .setTabSize(1)
                .setAttributeComments(false);
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
