package io.github.parallelmaven.project;

import io.github.parallelmaven.model.PomChange.SerialTests;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The configuration that a project's own settings give on a machine. */
public final class EffectiveConfiguration {

    private static final String PARALLEL = "junit.jupiter.execution.parallel.";

    private EffectiveConfiguration() {}

    /**
     * @param cores processors of the machine: relative settings depend on it
     */
    public static RunConfiguration of(Project project, int cores) {
        return mode(project, cores).withJvmFlags(flags(project)).withSerial(serial(project));
    }

    /**
     * The same for a build whose modules are all configured alike, but for the classes that each runs serially.
     *
     * @return empty when they are not
     */
    public static Optional<RunConfiguration> of(Reactor reactor, int cores) {
        List<RunConfiguration> all = reactor.modules().stream()
                .map(module -> of(module, cores).withSerial(Set.of()))
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0).withSerial(serial(reactor))) : Optional.empty();
    }

    /** What a module makes of a configuration: that of the first one that has another, or the expected one. */
    public static RunConfiguration other(Reactor reactor, RunConfiguration expected, int cores) {
        RunConfiguration wanted = expected.choice().withSerial(Set.of());
        return reactor.modules().stream()
                .map(module -> of(module, cores))
                .filter(configuration ->
                        !configuration.choice().withSerial(Set.of()).equals(wanted))
                .findFirst()
                .orElse(expected)
                .withSerial(serial(reactor));
    }

    private static SortedSet<String> serial(Reactor reactor) {
        SortedSet<String> serial = new TreeSet<>();
        reactor.modules().forEach(module -> serial.addAll(serial(module)));
        return serial;
    }

    /** Whether methods of one class may run at the same time by the project's own settings. No run of ours does that. */
    public static boolean overlapsMethods(Project project) {
        return isEnabled(project) && value(project, "mode.default").equalsIgnoreCase("concurrent");
    }

    /** Whether Jupiter may run anything at the same time, if only where an annotation says so. */
    public static boolean isEnabled(Project project) {
        return value(project, "enabled").equalsIgnoreCase("true");
    }

    /** A pattern that a user has changed to another form names no class; one of a nested class comes with its outer one. */
    private static SortedSet<String> serial(Project project) {
        SortedSet<String> named = Arrays.stream(
                        project.setting(SerialTests.SETTING).value().split(","))
                .filter(pattern -> pattern.endsWith(".java") && !pattern.contains("*"))
                .map(SerialTests::className)
                .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> serial = new TreeSet<>(named);
        serial.removeIf(name -> named.stream().anyMatch(outer -> name.startsWith(outer + "$")));
        return serial;
    }

    private static RunConfiguration mode(Project project, int cores) {
        int forks = forks(project.setting("forkCount").value(), cores);
        if (forks > 1) {
            return RunConfiguration.forks(forks);
        }
        String classes = value(project, "mode.classes.default");
        String methods = value(project, "mode.default");
        boolean concurrent =
                classes.isEmpty() ? methods.equalsIgnoreCase("concurrent") : classes.equalsIgnoreCase("concurrent");
        int threads = isEnabled(project) && concurrent ? threads(project, cores) : 1;
        int surefire = SurefireThreads.workers(project, cores);
        if (surefire > 1) {
            return RunConfiguration.surefireThreads(surefire);
        }
        return threads > 1
                ? RunConfiguration.classThreads(threads).ordered(order(project))
                : RunConfiguration.sequential();
    }

    private static Order order(Project project) {
        String orderer = project.setting(RunConfiguration.CLASS_ORDER).value().trim();
        return orderer.equals(RunConfiguration.BY_ANNOTATION) ? Order.LONGEST_FIRST : Order.DEFAULT;
    }

    /** As Surefire reads it: {@code 2}, or {@code 1.5C} for so many a processor, at least 1. */
    private static int forks(String forkCount, int cores) {
        String text = forkCount.trim();
        try {
            if (text.endsWith("C")) {
                return Math.max(1, (int) (Float.parseFloat(text.substring(0, text.length() - 1)) * cores));
            }
            return text.isEmpty() ? 1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("forkCount is " + forkCount + ", which Surefire cannot read either", e);
        }
    }

    /** As Jupiter computes it: its default strategy is dynamic with factor 1. */
    private static int threads(Project project, int cores) {
        String strategy = value(project, "config.strategy");
        if (strategy.equalsIgnoreCase("fixed")) {
            return number(value(project, "config.fixed.parallelism"), 1).intValue();
        }
        double factor = number(value(project, "config.dynamic.factor"), 1).doubleValue();
        return Math.max(1, (int) (factor * cores));
    }

    private static Double number(String text, double otherwise) {
        try {
            return text.isEmpty() ? otherwise : Double.valueOf(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static List<String> flags(Project project) {
        List<String> words = Arrays.asList(project.setting("argLine").value().split("\\s+"));
        return words.containsAll(RunConfiguration.LIGHT_JVM) ? RunConfiguration.LIGHT_JVM : List.of();
    }

    private static String value(Project project, String key) {
        return project.setting(PARALLEL + key).value().trim();
    }
}
