package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Calls that read, write, make or delete files, and which of their operands is the path. */
final class PathCalls {

    private static final Set<String> FILES_WRITE = Set.of(
            "write",
            "writeString",
            "newBufferedWriter",
            "newOutputStream",
            "createFile",
            "createDirectory",
            "delete",
            "deleteIfExists",
            "setLastModifiedTime",
            "setPosixFilePermissions");

    /** Without one of these, a channel only reads. */
    private static final Set<String> WRITE_OPTIONS =
            Set.of("WRITE", "APPEND", "CREATE", "CREATE_NEW", "TRUNCATE_EXISTING", "DELETE_ON_CLOSE");

    private static final Set<String> FILES_READ = Set.of(
            "readAllLines",
            "readAllBytes",
            "readString",
            "lines",
            "newBufferedReader",
            "newInputStream",
            "newByteChannel",
            "exists",
            "notExists",
            "list",
            "walk",
            "find",
            "walkFileTree",
            "newDirectoryStream",
            "size",
            "isRegularFile",
            "isDirectory",
            "createDirectories");

    private static final Set<String> WRITERS = Set.of(
            "java.io.FileOutputStream",
            "java.io.FileWriter",
            "java.io.PrintWriter",
            "java.io.PrintStream",
            "java.util.Formatter");

    private static final Set<String> READERS =
            Set.of("java.io.FileInputStream", "java.io.FileReader", "java.util.Scanner");

    private static final Set<String> FILE_WRITE =
            Set.of("delete", "createNewFile", "renameTo", "deleteOnExit", "setLastModified", "setReadOnly");

    /** Making a folder that is already there changes nothing, so it counts as a look at it. */
    private static final Set<String> FILE_READ =
            Set.of("exists", "list", "listFiles", "length", "isFile", "isDirectory", "mkdir", "mkdirs", "lastModified");

    private PathCalls() {}

    static boolean concern(Call call) {
        return !written(call).isEmpty() || !read(call).isEmpty();
    }

    static boolean write(Call call) {
        return !written(call).isEmpty();
    }

    static List<Value> written(Call call) {
        List<Value> paths = new ArrayList<>();
        String name = call.name();
        switch (call.owner()) {
            case "java.nio.file.Files" -> {
                if (FILES_WRITE.contains(name)
                        || name.equals("move")
                        || name.equals("newByteChannel") && isOpenedForWriting(call.argument(1))) {
                    paths.add(call.argument(0));
                }
                if (name.equals("copy") || name.equals("move")) {
                    paths.add(call.argument(1));
                }
            }
            case "java.nio.channels.FileChannel" -> {
                if (name.equals("open") && isOpenedForWriting(call.argument(1))) {
                    paths.add(call.argument(0));
                }
            }
            case "java.io.File" -> {
                if (FILE_WRITE.contains(name)) {
                    paths.add(call.receiver());
                }
            }
            case "javax.imageio.ImageIO" -> {
                if (name.equals("write")) {
                    paths.add(call.argument(2));
                }
            }
            case "org.apache.commons.io.FileUtils" -> {
                if (name.startsWith("write")
                        || name.startsWith("delete")
                        || name.startsWith("clean")
                        || name.equals("touch")
                        || name.equals("forceDelete")) {
                    paths.add(call.argument(0));
                } else if (name.startsWith("copy")) {
                    paths.add(call.argument(1));
                }
            }
            case "java.lang.ProcessBuilder" -> {
                if (name.equals("redirectOutput") || name.equals("redirectError")) {
                    paths.add(call.argument(0));
                }
            }
            case "java.lang.ProcessBuilder$Redirect" -> {
                if (name.equals("to") || name.equals("appendTo")) {
                    paths.add(call.argument(0));
                }
            }
            default -> {
                if (name.equals("<init>") && isWriter(call)) {
                    paths.add(call.argument(0));
                }
            }
        }
        return paths;
    }

    private static boolean isOpenedForWriting(Value options) {
        return options instanceof Value.Created array
                && array.arguments().stream()
                        .anyMatch(option ->
                                option instanceof Value.FieldValue constant && WRITE_OPTIONS.contains(constant.name()));
    }

    private static boolean isWriter(Call call) {
        boolean randomAccess = call.owner().equals("java.io.RandomAccessFile")
                && call.argument(1) instanceof Value.Constant mode
                && String.valueOf(mode.value()).contains("w");
        boolean byPath = call.descriptor().startsWith("(Ljava/io/File;")
                || call.descriptor().startsWith("(Ljava/lang/String;");
        return byPath && (randomAccess || WRITERS.contains(call.owner()) || isFileOfLogging(call));
    }

    /** A pattern gives each of several handlers a file of its own. */
    private static boolean isFileOfLogging(Call call) {
        return call.owner().equals("java.util.logging.FileHandler")
                && !(call.argument(0) instanceof Value.Constant pattern
                        && String.valueOf(pattern.value()).contains("%"));
    }

    static List<Value> read(Call call) {
        boolean byPath = call.descriptor().startsWith("(Ljava/io/File;")
                || call.descriptor().startsWith("(Ljava/lang/String;");
        boolean reader = call.name().equals("<init>")
                && READERS.contains(call.owner())
                && byPath
                && !(call.owner().endsWith("Scanner") && call.descriptor().startsWith("(Ljava/lang/String;"));
        boolean process = call.is("java.lang.ProcessBuilder", "redirectInput")
                || call.is("java.lang.ProcessBuilder$Redirect", "from");
        if (reader || process || call.owner().equals("java.nio.file.Files") && FILES_READ.contains(call.name())) {
            return List.of(call.argument(0));
        }
        return call.owner().equals("java.io.File") && FILE_READ.contains(call.name())
                ? List.of(call.receiver())
                : List.of();
    }

    /** The constant paths, normalised as text so that results do not depend on the machine; of whole trees none. */
    static Set<String> constants(TestClassCode test, Step step, List<Value> paths) {
        Set<String> found = new TreeSet<>();
        for (Value path : paths) {
            for (String text : test.texts().of(path, step.method())) {
                String normal = normalise(text);
                if (!normal.isEmpty() && !normal.startsWith("/dev/") && !KnownFolders.isTree(normal)) {
                    found.add(normal);
                }
            }
        }
        return found;
    }

    /** With slashes only, and nothing that leads nowhere else; the address of a file is its path. */
    static String normalise(String path) {
        String text = path.replace('\\', '/')
                .replaceAll("/(\\./)*/*", "/")
                .replaceAll("^(\\./)+", "")
                .replaceAll("^file:/", "/");
        return text.endsWith("/") && text.length() > 1 ? text.substring(0, text.length() - 1) : text;
    }
}
