package io.github.parallelmaven.edit.source;

import io.github.parallelmaven.edit.file.CharEdit;
import io.github.parallelmaven.model.AnnotationInsertion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One more type in an annotation that lists types and may stand but once, such as {@code @Category(Fast.class)}. */
final class WidenedAnnotation {

    private static final String TYPES = "[\\w$.\\s]+\\.\\s*class\\s*";

    /** Without comments: what holds one is left alone. */
    private static final Pattern LIST = Pattern.compile("@\\s*[\\w$.\\s]+\\(\\s*(?:value\\s*=\\s*)?(?:(?<one>" + TYPES
            + ")|\\{\\s*(?<more>" + TYPES + "(?:,\\s*" + TYPES + ")*)})\\s*\\)\\s*");

    private WidenedAnnotation() {}

    /**
     * The edits that add the wanted type.
     *
     * @param text the file
     * @param target the declaration that carries the annotation
     * @param type the wanted type as this file spells it, with {@code .class}
     * @return no edit when it holds the type already; empty when the annotation is not there, or is written in another way than a list of types
     */
    static Optional<List<CharEdit>> edits(String text, Target target, AnnotationInsertion wanted, String type) {
        int from = target.offset();
        for (String annotation : target.annotations()) {
            int start = text.indexOf(annotation, from);
            if (start < 0) {
                return Optional.empty();
            }
            Matcher list = LIST.matcher(annotation);
            String name = AnnotationText.parse(annotation).name();
            boolean same = NameScope.simpleName(name).equals(NameScope.simpleName(wanted.annotation()));
            if (same && list.matches()) {
                return Optional.of(widened(list, start, wanted, type));
            }
            from = start + annotation.length();
        }
        return Optional.empty();
    }

    /** A marker is the one type that the wanted annotation imports. */
    private static List<CharEdit> widened(Matcher list, int start, AnnotationInsertion wanted, String type) {
        boolean one = list.group("one") != null;
        String group = one ? "one" : "more";
        Set<String> same = Set.of(type, wanted.imports().get(0) + ".class");
        if (Arrays.stream(list.group(group).replaceAll("\\s", "").split(",")).anyMatch(same::contains)) {
            return List.of();
        }
        int end = start + list.start(group) + list.group(group).stripTrailing().length();
        CharEdit added = edit(end, ", " + type + (one ? "}" : ""), wanted);
        return one ? List.of(edit(start + list.start(group), "{", wanted), added) : List.of(added);
    }

    private static CharEdit edit(int offset, String inserted, AnnotationInsertion wanted) {
        return new CharEdit(offset, "", inserted, wanted.group(), wanted.reason());
    }
}
