package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.pom.JvmFlagLine;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Which JVM flags may be tried. */
final class JvmFlagChoice {

    private JvmFlagChoice() {}

    /**
     * With and without the light JVM, where it may be chosen at all.
     *
     * @param before how the project runs its tests now: what it is told already stays
     * @param decline is told why not
     */
    static List<List<String>> of(RunConfiguration before, Reactor reactor, Consumer<String> decline) {
        if (!before.jvmFlags().isEmpty()) {
            return List.of(before.jvmFlags());
        }
        Optional<String> conflict = reactor.modules().stream()
                .map(module -> new JvmFlagLine(module.setting("argLine").value()))
                .flatMap(line -> line.conflict(String.join(" ", RunConfiguration.LIGHT_JVM)).stream())
                .findFirst();
        conflict.ifPresent(reason -> decline.accept("JVM flags: " + reason));
        return conflict.isPresent() ? List.of(List.of()) : List.of(List.of(), RunConfiguration.LIGHT_JVM);
    }
}
