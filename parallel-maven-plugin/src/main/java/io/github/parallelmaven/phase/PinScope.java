package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.project.ParallelProperties;
import io.github.parallelmaven.project.Pins;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** For which modules the pins hold: they count the tests of all modules that are certified, and say nothing of some. */
final class PinScope {

    private PinScope() {}

    /** What the user has committed, without pins where they are of other modules than these. */
    static ParallelProperties of(ParallelProperties declared, Optional<Certificate> certificate, Reactor reactor) {
        Set<String> modules = reactor.modules().stream().map(Project::path).collect(Collectors.toSet());
        boolean others =
                certificate.map(one -> !one.allModules().equals(modules)).orElse(reactor.isPart());
        return others ? declared.withPins(Pins.none()) : declared;
    }

    /**
     * The pins beside a new certificate.
     *
     * @param earlier the one that it keeps parts of
     * @param pinned what is pinned beside that one
     * @param own what this goal found
     */
    static Pins renewed(Optional<Certificate> earlier, Certificate issued, Pins pinned, Supplier<Pins> own) {
        if (issued.others().isEmpty()) {
            return own.get();
        }
        boolean sameModules =
                earlier.map(one -> one.allModules().equals(issued.allModules())).orElse(false);
        return sameModules ? pinned : Pins.none();
    }
}
