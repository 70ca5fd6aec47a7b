package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.analysis.configuration.ConfigurationFiles;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The configuration files that a class finds: those of the module that runs it. */
final class ModuleConfigurations {

    private final Reactor reactor;
    private final Map<String, Path> classFiles;
    private final Map<Path, ConfigurationFiles> known = new HashMap<>();

    /** @param classFiles by the name of the class */
    ModuleConfigurations(Reactor reactor, Map<String, Path> classFiles) {
        this.reactor = reactor;
        this.classFiles = classFiles;
    }

    /** @param testClass binary name */
    ConfigurationFiles of(String testClass) {
        Project module = module(testClass);
        return known.computeIfAbsent(module.basedir(), folder -> new ConfigurationFiles(module));
    }

    private Project module(String testClass) {
        Path file = classFiles.get(testClass);
        if (file == null) {
            return reactor.modules().get(0);
        }
        return first(module -> file.startsWith(module.testOutput()) || file.startsWith(module.mainOutput()))
                // A test out of another module's test-jar runs in the module that depends on it.
                .or(() -> first(module ->
                        module.setup().siblings().stream().anyMatch(sibling -> file.startsWith(sibling.folder()))))
                .orElse(reactor.modules().get(0));
    }

    private Optional<Project> first(Predicate<Project> holds) {
        return reactor.modules().stream().filter(holds).findFirst();
    }
}
