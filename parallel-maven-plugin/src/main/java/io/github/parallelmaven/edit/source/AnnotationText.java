package io.github.parallelmaven.edit.source;

import io.github.parallelmaven.model.AnnotationInsertion;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An annotation as it stands in a source file, such as {@code @Tag("unit")}.
 *
 * @param name as written, without the at sign
 * @param arguments what stands between its parentheses, or empty
 */
public record AnnotationText(String name, String arguments) {

    private static final Pattern SHAPE = Pattern.compile("@\\s*([\\w$.\\s]+?)\\s*(?:\\((.*)\\)\\s*)?", Pattern.DOTALL);

    /** String and character literals on one side, everything else on the other. */
    private static final Pattern PARTS =
            Pattern.compile("(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+')|[^\"']++|[\"']");

    public static AnnotationText parse(String written) {
        Matcher matcher = SHAPE.matcher(written);
        if (!matcher.matches()) {
            return new AnnotationText(written, "");
        }
        String arguments = matcher.group(2) == null ? "" : matcher.group(2).strip();
        return new AnnotationText(matcher.group(1).replaceAll("\\s", ""), arguments);
    }

    /** The wanted annotation with its names spelled as this file needs them. */
    static AnnotationText spelled(AnnotationInsertion wanted, NameScope scope) {
        String arguments = wanted.arguments();
        for (String type : wanted.imports()) {
            Spelling spelling = scope.spell(type);
            if (!spelling.isSimple()) {
                String name = "(?<![\\w$.])" + Pattern.quote(NameScope.simpleName(type)) + "(?![\\w$])";
                arguments = outsideLiterals(arguments, part -> part.replaceAll(name, spelling.name()));
            }
        }
        return new AnnotationText(scope.spell(wanted.annotation()).name(), arguments);
    }

    /** The arguments in the one form that spacing, qualification and a written {@code value =} do not change. */
    static String canonical(String arguments, List<String> types) {
        String result = outsideLiterals(arguments, part -> part.replaceAll("\\s", ""));
        for (String type : types) {
            result = outsideLiterals(result, part -> part.replace(type, NameScope.simpleName(type)));
        }
        return result.replaceFirst("^value=", "");
    }

    private static String outsideLiterals(String text, UnaryOperator<String> change) {
        return PARTS.matcher(text).replaceAll(part -> Matcher.quoteReplacement(changed(part, change)));
    }

    private static String changed(MatchResult part, UnaryOperator<String> change) {
        return part.group(1) == null ? change.apply(part.group()) : part.group();
    }

    String text() {
        return "@" + name + (arguments.isEmpty() ? "" : "(" + arguments + ")");
    }
}
