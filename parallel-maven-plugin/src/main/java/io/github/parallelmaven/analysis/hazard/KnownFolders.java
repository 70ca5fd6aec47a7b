package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.MethodCode;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.Map;
import java.util.Set;

/**
 * Folders that the machine or the build decides on, as texts that are the same everywhere: with them, a path below such a
 * folder is a constant.
 */
final class KnownFolders {

    static final String TEMPORARY = "${java.io.tmpdir}";
    static final String WORKING = ".";

    /** Where Maven puts resources; whether a resource is one of the tests or of the main code cannot be told. */
    static final String RESOURCES = "target/test-classes";

    /** A resource whose name is not known. */
    static final String ANY_RESOURCE = RESOURCES + "/*";

    private static final Map<String, String> BY_PROPERTY =
            Map.of("java.io.tmpdir", TEMPORARY, "user.home", "${user.home}", "user.dir", WORKING);

    /** No test writes or deletes these as a whole: where it looks so, paths of several calls were taken for one another. */
    private static final Set<String> TREES =
            Set.of("/", "src", "src/main", "src/test", "src/main/java", "src/test/java");

    private static final Set<String> LOOKUPS =
            Set.of("getResource", "getResourceAsStream", "getSystemResource", "getSystemResourceAsStream");

    private KnownFolders() {}

    /** The folder that this system property names, or empty. */
    static String ofProperty(String name) {
        return BY_PROPERTY.getOrDefault(name, "");
    }

    static boolean isTree(String path) {
        return TREES.contains(path) || BY_PROPERTY.containsValue(path);
    }

    static boolean isTemporaryFolder(Call call) {
        return call.owner().equals("org.apache.commons.io.FileUtils")
                && call.name().startsWith("getTempDirectory");
    }

    /** A file or folder with a name of its own, right below the temporary folder. */
    static boolean makesTemporary(Call call) {
        if (call.is("java.io.File", "createTempFile")) {
            return call.operands().size() == 2 || call.argument(2) instanceof Value.Null;
        }
        return call.owner().equals("java.nio.file.Files")
                        && call.name().startsWith("createTemp")
                        && call.descriptor().startsWith("(Ljava/lang/String;")
                || call.is("com.google.common.io.Files", "createTempDir");
    }

    /** Whether the call looks for a resource by its name. */
    static boolean looksUp(Call call) {
        return LOOKUPS.contains(call.name())
                        && (call.owner().equals("java.lang.Class")
                                || call.owner().equals("java.lang.ClassLoader"))
                || call.is("com.google.common.io.Resources", "getResource")
                        && call.operands().size() == 1;
    }

    /** Where the resource of this name lies: a class looks for it beside itself unless the name begins with a slash. */
    static String placeOf(String resource, Call lookup, MethodCode method) {
        if (resource.startsWith("/")) {
            return RESOURCES + resource;
        } else if (!lookup.owner().equals("java.lang.Class")) {
            return RESOURCES + "/" + resource;
        }
        String type = typeOf(lookup.receiver(), method);
        int dot = type.lastIndexOf('.');
        String folder = type.isEmpty()
                ? "/*/"
                : dot < 0 ? "/" : "/" + type.substring(0, dot).replace('.', '/') + "/";
        return RESOURCES + folder + resource;
    }

    private static String typeOf(Value type, MethodCode method) {
        if (type instanceof Value.TypeLiteral literal) {
            return literal.type();
        }
        return type instanceof Value.Result result
                        && result.call().name().equals("getClass")
                        && result.call().receiver().equals(new Value.Parameter(0))
                ? method.owner()
                : "";
    }

    /** {@code "src/test".replace('/', File.separatorChar)}: paths are compared with slashes only. */
    static boolean changesSeparators(Call call) {
        return call.is("java.lang.String", "replace") && isSeparator(call.argument(0)) && isSeparator(call.argument(1));
    }

    private static boolean isSeparator(Value value) {
        return value instanceof Value.Constant character
                        && Set.<Object>of((int) '/', (int) '\\').contains(character.value())
                || value instanceof Value.FieldValue field
                        && field.owner().equals("java.io.File")
                        && field.name().startsWith("separator");
    }

    /** The folder above a constant path, or empty when that is unknown. */
    static String above(String path) {
        if (path.isEmpty() || path.equals("/") || BY_PROPERTY.containsValue(path)) {
            return "";
        }
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        int slash = trimmed.lastIndexOf('/');
        return slash < 0 ? WORKING : slash == 0 ? "/" : trimmed.substring(0, slash);
    }
}
