package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.analysis.bytecode.CodeModel.Skipped;
import io.github.parallelmaven.model.Reactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the headers of the class files of one build: those of its modules, and of the modules on their class paths. */
final class OwnClasses {

    private final Reactor reactor;
    private final Map<String, ClassFacts> byName = new LinkedHashMap<>();
    private final Map<String, Path> files = new HashMap<>();
    private final Set<Path> folders = new HashSet<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private OwnClasses(Reactor reactor) {
        this.reactor = reactor;
    }

    static OwnClasses read(Reactor reactor) {
        OwnClasses own = new OwnClasses(reactor);
        reactor.modules().forEach(module -> own.addAll(module.testOutput(), ClassFacts.Origin.TEST));
        reactor.modules().forEach(module -> own.addAll(module.mainOutput(), ClassFacts.Origin.MAIN));
        // A module without tests of its own, or that the goal was not called for, is read for those who use it.
        reactor.modules().stream()
                .flatMap(module -> module.setup().siblings().stream())
                .forEach(sibling -> own.addAll(
                        sibling.folder(), sibling.tests() ? ClassFacts.Origin.TEST : ClassFacts.Origin.MAIN));
        return own;
    }

    /** Tests first. */
    Map<String, ClassFacts> byName() {
        return byName;
    }

    /** Where they lie. */
    Set<Path> folders() {
        return folders;
    }

    /** The class file of each, by name. */
    Map<String, Path> files() {
        return files;
    }

    List<Skipped> skipped() {
        return skipped;
    }

    private void addAll(Path folder, ClassFacts.Origin origin) {
        if (folders.add(folder.normalize())) {
            ClassFolder.files(folder).forEach(file -> add(file, origin));
        }
    }

    private void add(Path file, ClassFacts.Origin origin) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            ClassHeader header = ClassFileReader.header(bytes);
            if (byName.putIfAbsent(header.name(), new ClassFacts(header, origin, bytes)) == null) {
                files.put(header.name(), file);
            } else {
                compare(header.name(), file, bytes);
            }
        } catch (IOException | RuntimeException unreadable) {
            skipped.add(new Skipped(reactor.show(file), "it cannot be read: " + unreadable.getMessage()));
        }
    }

    /** A copy in another module is the same to every rule; what is not, no rule can tell apart by its name. */
    private void compare(String name, Path file, byte[] bytes) throws IOException {
        Path first = files.get(name);
        if (!ClassDigests.digest(Files.readAllBytes(first)).equals(ClassDigests.digest(bytes))) {
            skipped.add(new Skipped(reactor.show(file), "its name is that of another class, " + reactor.show(first)));
        }
    }
}
