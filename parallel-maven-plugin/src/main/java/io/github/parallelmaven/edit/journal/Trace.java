package io.github.parallelmaven.edit.journal;

import io.github.parallelmaven.edit.source.AnnotationText;
import io.github.parallelmaven.edit.source.NameScope;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is recognised of an insertion when it does not stand in the file as it was: an annotation of its name, the same
 * import, an element, key or flag of its name, or the name of the value that it replaced.
 */
public record Trace(String regex) {

    private static final Pattern IMPORT = Pattern.compile("import\\s+([\\w.]+)\\s*;");

    private static final Pattern LEAF = Pattern.compile("<([\\w.:-]+)>([^<]*)</\\1>");

    private static final Pattern LAST_ARTIFACT = Pattern.compile("<artifactId>[^<]*</artifactId>\\s*$");

    private static final Pattern FLAG = Pattern.compile("(-\\D+)\\d+\\w?");

    /** The start tag or the key that a value stands behind. */
    private static final Pattern NAME = Pattern.compile("(?:(<[\\w.:-]+)[^<>]*>?|([\\w.-]+)[ \\t]*[=:]?)\\s*$");

    public static Trace of(String lead, String removed, String inserted) {
        return new Trace(regex(lead, removed, inserted.strip()));
    }

    public List<MatchResult> in(String text) {
        return Pattern.compile(regex).matcher(text).results().toList();
    }

    private static String regex(String lead, String removed, String inserted) {
        Matcher name = NAME.matcher(lead);
        if (!removed.isEmpty() && name.find()) {
            return value(name, removed.strip());
        }
        Matcher imported = IMPORT.matcher(inserted);
        if (imported.lookingAt()) {
            return "import\\s+" + Pattern.quote(imported.group(1)) + "\\s*;";
        }
        if (inserted.startsWith("@")) {
            String simple = NameScope.simpleName(AnnotationText.parse(inserted).name());
            return "@\\s*(?:[\\w.]+\\.)?" + Pattern.quote(simple) + "(?![\\w$])";
        }
        return inserted.startsWith("<") ? elements(lead, inserted) : key(inserted.split("[\\s=]", 2)[0]);
    }

    /** A flag such as {@code -Xmx1g} has its value in its name. */
    private static String key(String key) {
        Matcher flag = FLAG.matcher(key);
        return "(?<![\\w.-])"
                + (flag.matches() ? Pattern.quote(flag.group(1)) + "\\d+\\w?" : Pattern.quote(key))
                + "(?![\\w.-])";
    }

    /** With the value that was replaced it is as the user had it. */
    private static String value(Matcher name, String removed) {
        String start = name.group(1) == null
                ? "(?<![\\w.-])" + Pattern.quote(name.group(2)) + "[ \\t]*+[=:]?+[ \\t]*+"
                : Pattern.quote(name.group(1)) + "(?![\\w.:-])[^<>/]*+>?+\\s*+";
        return start + "(?!" + spaced(removed) + "(?:\\s*<|[ \\t]*(?:\\R|\\z)))";
    }

    private static String elements(String lead, String inserted) {
        List<MatchResult> leaves = LEAF.matcher(inserted).results().toList();
        boolean named = leaves.stream().anyMatch(leaf -> "artifactId".equals(leaf.group(1)));
        String all = leaves.stream()
                .filter(leaf -> !named || !List.of("groupId", "version").contains(leaf.group(1)))
                .map(leaf -> element(lead, leaf))
                .collect(Collectors.joining("|"));
        return all.isEmpty() ? spaced(inserted.split("[\\s/>]", 2)[0]) + "(?![\\w.:-])" : all;
    }

    /** Many elements of a POM are called version: it is the one behind its artifact. */
    private static String element(String lead, MatchResult leaf) {
        Matcher artifact = LAST_ARTIFACT.matcher(lead);
        return switch (leaf.group(1)) {
            case "artifactId" -> spaced(leaf.group());
            case "version" ->
                (artifact.find() ? "(?<=" + Pattern.quote(artifact.group().strip()) + "\\s{0,200})" : "") + "<version>";
            default -> "<" + Pattern.quote(leaf.group(1)) + "(?![\\w.:-])";
        };
    }

    private static String spaced(String text) {
        return Pattern.compile("\\s+").splitAsStream(text).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }
}
