package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.hazard.SharedDatabase;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.PomChange.ForkNumber;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.SourceInsertion;
import io.github.parallelmaven.model.SourceLiteral;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A constant port, path or database that is made another one in each fork, at the one place in the sources where it stands. In the
 * first fork, and where the tests run without forks, it stays what it was.
 *
 * @param resource what crosses processes, such as {@code port:8080}
 * @param users the test classes that use it
 * @param literal where it stands
 * @param at where the insertion goes, in characters of the literal
 */
record ForkFix(String resource, SortedSet<String> users, SourceLiteral literal, int at) {

    private static final int LAST_PORT = 65_535;

    private static final String DATABASE = "db:";

    private static final String USED_BY = " crosses processes, and is used by ";

    ForkFix {
        users = Collections.unmodifiableSortedSet(new TreeSet<>(users));
    }

    /** It starts from the text of the file without any change. */
    SourceInsertion insertion() {
        return new SourceInsertion(
                literal.path(),
                literal.offset() + at,
                inserted(),
                ChangeGroup.ISOLATION,
                resource + USED_BY + String.join(", ", users)
                        + ": another one in each fork needs no execution of its own. The POM tells "
                        + ForkNumber.PROPERTY);
    }

    /** Whether the reason of an insertion, as the journal keeps it, is that of an edit for this class. */
    static boolean isFor(String reason, String testClass) {
        int users = reason.indexOf(USED_BY);
        return users >= 0
                && List.of(reason.substring(users + USED_BY.length())
                                .split(": ")[0]
                                .split(", "))
                        .contains(testClass);
    }

    /** A number grows by one in each further fork; to a text the number is added, but in the first. */
    private String inserted() {
        if (!literal.isText()) {
            return " + Integer.getInteger(\"" + ForkNumber.PROPERTY + "\", 1) - 1";
        }
        String number = " + System.getProperty(\"" + ForkNumber.PROPERTY + "\", \"\").replaceFirst(\"[+]1$\", \"\")";
        return at == literal.written().length() ? number : "\"" + number + " + \"";
    }

    /** What it is in each fork, as the rules name it. */
    Set<String> resources() {
        return IntStream.rangeClosed(1, ForkNumber.MOST_FORKS)
                .mapToObj(this::resource)
                .collect(Collectors.toSet());
    }

    private String resource(int fork) {
        return fork == 1 ? resource : named(content(fork)).orElse(resource);
    }

    private String content(int fork) {
        String content = literal.content();
        if (!literal.isText()) {
            return String.valueOf(Integer.parseInt(content) + fork - 1);
        }
        int inContent = Math.min(at - 1, content.length());
        return content.substring(0, inContent) + "+" + fork + content.substring(inContent);
    }

    /** What a content of the literal names; empty where it names nothing of this kind. */
    private Optional<String> named(String content) {
        return resource.startsWith(DATABASE)
                ? SharedDatabase.named(content).stream()
                        .map(database -> SharedDatabase.resource(database).group())
                        .findFirst()
                : Optional.of(resource.substring(0, resource.indexOf(':') + 1) + content);
    }

    /** Whether there is a value for each fork: of ports there are 65,535. */
    boolean fits() {
        return literal.isText() || Integer.parseInt(literal.content()) + ForkNumber.MOST_FORKS - 1 <= LAST_PORT;
    }

    /** Whether another fork's value would be this port of somebody else. */
    boolean reaches(int port) {
        if (literal.isText()) {
            return false;
        }
        int own = Integer.parseInt(literal.content());
        return port > own && port < own + ForkNumber.MOST_FORKS;
    }

    Remedy.Fix remedy() {
        String written = literal.written();
        return new Remedy.Fix(
                written.substring(0, at) + inserted() + written.substring(at) + " in " + literal.path(),
                "all uses come from this one place, so that each fork can have its own and no class has to wait");
    }
}
