package io.github.parallelmaven.probe.agent;

import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Paths as the plugin's rules write them: relative to the module, or below the temporary or the home folder. So the same
 * file has the same name in every process, on every machine, and in the rules that read bytecode.
 */
final class FilePaths {

    private final Map<String, String> folders = new LinkedHashMap<>();

    /** As the JVM is started; a test may change the properties. */
    FilePaths() {
        add(System.getProperty("basedir", System.getProperty("user.dir", "")), "");
        add(System.getProperty("user.dir", ""), "");
        add(System.getProperty("java.io.tmpdir", ""), "${java.io.tmpdir}/");
        add(System.getProperty("user.home", ""), "${user.home}/");
    }

    private void add(String folder, String name) {
        if (!folder.isEmpty()) {
            folders.putIfAbsent(
                    slashed(new File(folder).getAbsoluteFile().toPath().normalize()) + "/", name);
        }
    }

    /** The name of a file; null for what names none on the default file system. */
    @Nullable
    String nameOf(@Nullable Object file) {
        Path path = of(file);
        if (path == null) {
            return null;
        }
        String absolute = slashed(path.normalize());
        for (Map.Entry<String, String> folder : folders.entrySet()) {
            if (absolute.startsWith(folder.getKey())) {
                return folder.getValue() + absolute.substring(folder.getKey().length());
            }
        }
        return absolute;
    }

    /** Its absolute path; null for what names none on the default file system. */
    static @Nullable Path of(@Nullable Object file) {
        if (file instanceof File) {
            return ((File) file).getAbsoluteFile().toPath();
        } else if (file instanceof String) {
            return new File((String) file).getAbsoluteFile().toPath();
        } else if (file instanceof Path && ((Path) file).getFileSystem() == FileSystems.getDefault()) {
            return ((Path) file).toAbsolutePath();
        }
        return null;
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
