package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondCompilerSample {

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    @TempDir
    Path folder;

    @Test
    void compilesIntoAFolderOfAll() throws IOException {
        compiler.run(null, null, null, "-d", "target/compiled/a", "A.java"); // HAZARD H28
        compiler.getTask(null, null, null, List.of("-d", "target/compiled/b"), null, null); // HAZARD H28
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(new File("target/compiled/c"))); // HAZARD H28
        files.setLocation(StandardLocation.CLASS_PATH, List.of(new File("target/compiled/d")));
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {new File("target/compiled/a").toURI().toURL()})) {
            loader.getURLs();
        }
    }

    @Test
    void compilesIntoAFolderOfItsOwn() {
        compiler.run(null, null, null, "-d", folder.toString(), "A.java");
        compiler.getTask(null, null, null, List.of("-proc:none"), null, null);
    }
}
