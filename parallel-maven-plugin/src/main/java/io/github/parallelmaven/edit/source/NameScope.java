package io.github.parallelmaven.edit.source;

import io.github.parallelmaven.model.SourceOutline;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which names a source file can use for a type without changing what any name in it means today. */
public final class NameScope {

    private final SourceOutline file;
    private final Set<String> packageTypes;
    private final Map<String, String> added = new HashMap<>();

    /**
     * @param packageTypes simple names of the types in the file's package, as far as known
     */
    NameScope(SourceOutline file, Set<String> packageTypes) {
        this.file = file;
        this.packageTypes = packageTypes;
    }

    /** How a type is written; its simple name is then taken for it. */
    Spelling spell(String qualifiedName) {
        Spelling spelling = look(qualifiedName);
        if (spelling.needsImport()) {
            added.put(spelling.name(), qualifiedName);
        }
        return spelling;
    }

    /** Whether a simple name that stands in the file means this type. */
    boolean wouldMean(String simple, String qualifiedName) {
        return qualifiedName.equals(added.get(simple)) || look(qualifiedName).equals(new Spelling(simple, false));
    }

    private Spelling look(String qualifiedName) {
        String simple = simpleName(qualifiedName);
        if (file.imports().contains(qualifiedName)) {
            return new Spelling(simple, false);
        }
        if (importedOtherwise(simple) || declared(simple)) {
            return new Spelling(qualifiedName, false);
        }
        String home = packageOf(qualifiedName);
        if (home.equals(file.packageName())) {
            return new Spelling(simple, false);
        }
        if (packageTypes.contains(simple)) {
            return new Spelling(qualifiedName, false);
        }
        if (file.imports().contains(home + ".*")) {
            return new Spelling(simple, false);
        }
        boolean meansAnother = file.typeNames().contains(simple)
                || !added.getOrDefault(simple, qualifiedName).equals(qualifiedName);
        // An import would be a line of its own.
        return meansAnother || file.linesStay() ? new Spelling(qualifiedName, false) : new Spelling(simple, true);
    }

    private boolean importedOtherwise(String simple) {
        return file.imports().stream().anyMatch(name -> simpleName(name).equals(simple));
    }

    private boolean declared(String simple) {
        return file.types().stream()
                .map(type -> type.binaryName())
                .anyMatch(name -> name.substring(1 + Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')))
                        .equals(simple));
    }

    public static String simpleName(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }

    private static String packageOf(String qualifiedName) {
        return qualifiedName.substring(0, Math.max(0, qualifiedName.lastIndexOf('.')));
    }
}
