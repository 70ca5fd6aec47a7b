package io.github.parallelmaven.edit.source;

import io.github.parallelmaven.edit.file.CharEdit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Imports of ours that somebody has come to use since: taking them back would break the build.
 *
 * @param code the file without our other insertions, imports, comments and strings
 */
public record UsedImports(String code) {

    private static final Pattern IMPORT = Pattern.compile("\\s*import\\s+[\\w.]+\\.(\\w+);\\s*");

    private static final Pattern HEADER = Pattern.compile("(?m)^\\s*(?:import|package)\\s[^;]*;");

    /**
     * @param reversals the edits that take our insertions back
     */
    public static UsedImports after(String text, List<CharEdit> reversals) {
        StringBuilder result = new StringBuilder(text);
        reversals.stream()
                .sorted(Comparator.comparingInt(CharEdit::offset).reversed())
                .forEach(edit -> result.replace(
                        edit.offset(), edit.offset() + edit.removed().length(), edit.inserted()));
        return new UsedImports(HEADER.matcher(JavaCode.of(result.toString())).replaceAll(" "));
    }

    /** Why an import of ours has to stay. */
    public Optional<String> keeps(CharEdit reversal) {
        Matcher matcher = IMPORT.matcher(reversal.removed());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        boolean used = Pattern.compile("(?<![\\w$.])" + name + "(?![\\w$])")
                .matcher(code)
                .find();
        return used ? Optional.of("our import of " + name + " stays, other code uses it by now") : Optional.empty();
    }
}
