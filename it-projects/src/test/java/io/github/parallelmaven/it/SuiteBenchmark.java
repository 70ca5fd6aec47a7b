package io.github.parallelmaven.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Holds what {@code apply} leaves behind against what people type, on any checkouts: each suite is run sequentially, in forks and
 * in class threads, without and with flags, in the project as it is; and as it is after {@code apply}, with nothing typed.
 */
public final class SuiteBenchmark {

    /** A build ends after so many times the sequential one, and some seconds: a deadlock would last for ever. */
    private static final int PATIENCE = 3;

    private static final int SHORTEST_LIMIT = 30;

    private final ItProject hand;
    private final ItProject ours;
    private final List<String> options;

    private SuiteBenchmark(Path checkout, List<String> options) {
        String name = checkout.getFileName().toString();
        this.hand = ItProject.copy(checkout.toString(), "benchmark-" + name + "/hand");
        this.ours = ItProject.copy(checkout.toString(), "benchmark-" + name + "/ours");
        this.options = options;
    }

    /**
     * Measures each suite and prints its figures.
     *
     * @param args how many rounds; options of Maven, in one word; then folders of projects, with commas between them
     */
    public static void main(String[] args) {
        int rounds = Math.max(2, Integer.parseInt(args[0]));
        List<String> options = Arrays.stream(args[1].split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Double> ratios = new ArrayList<>();
        int losses = 0;
        for (String checkout : args[2].split(",")) {
            Path folder = Path.of(checkout).toAbsolutePath().normalize();
            System.out.println(folder.getFileName() + ":");
            Contest contest = new SuiteBenchmark(folder, options).contest(rounds);
            print(contest);
            losses += contest.differences(Contest.OURS) > 0 ? 1 : 0;
            contest.bestByHand().ifPresent(best -> ratios.add(contest.over(best).mean()));
        }
        System.out.printf(
                Locale.ROOT,
                "Best by hand over ours, geometric mean of %d suites: %.3f%n",
                ratios.size(),
                Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow()));
        if (losses > 0) {
            throw new IllegalStateException(losses + " suites had other results after apply");
        }
    }

    private Contest contest(int rounds) {
        apply();
        List<HandConfiguration> configurations = new ArrayList<>(HandConfiguration.grid());
        configurations.add(HandConfiguration.nothing(Contest.OURS));
        // The first build of each copy compiles, and fills the machine's caches.
        double sequential = build(HandConfiguration.sequential()).seconds();
        build(HandConfiguration.nothing(Contest.OURS));
        String patience = "-Dsurefire.timeout=" + Math.round(SHORTEST_LIMIT + PATIENCE * sequential);
        Contest contest = new Contest();
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(configurations, new Random(round));
            for (HandConfiguration configuration : List.copyOf(configurations)) {
                TimedBuild build = build(configuration, patience);
                contest.add(configuration.name(), build);
                if (build.hung()) {
                    System.out.println("  " + configuration.name() + " hung, and is not run again");
                    configurations.remove(configuration);
                }
            }
        }
        return contest;
    }

    private void apply() {
        ours.under(Map.of());
        MavenRun run = ours.goal("apply", options.toArray(String[]::new));
        run.log().stream()
                .map(line -> line.replaceFirst("^\\[\\w+] ", ""))
                .filter(line -> line.matches(
                        "(Baseline|Parallel|Improvement|Lower bound|Predicted|Cost|Search|Chosen|apply).*"))
                .forEach(line -> System.out.println("  " + line));
        System.out.println("  apply ended with " + run.exit() + ": " + run.file());
        if (ours.results().has("performance_report.json")) {
            System.out.println("  predictions: "
                    + StreamSupport.stream(
                                    ours.results()
                                            .json("performance_report.json")
                                            .path("predictions")
                                            .spliterator(),
                                    false)
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")));
        }
    }

    private TimedBuild build(HandConfiguration configuration, String... further) {
        ItProject project = configuration.name().equals(Contest.OURS) ? ours : hand;
        SurefireReports.deleteBelow(project.folder());
        List<String> words = new ArrayList<>(List.of("test", "-Dmaven.test.failure.ignore=true"));
        words.addAll(options);
        words.addAll(configuration.options());
        words.addAll(List.of(further));
        MavenRun run = project.under(configuration.environment()).maven(words.toArray(String[]::new));
        return TimedBuild.of(run, project.folder());
    }

    private static void print(Contest contest) {
        System.out.printf(
                "  %d tests ended alike in all sequential runs%n",
                contest.stable().size());
        for (String name : contest.configurations().stream().sorted().toList()) {
            long differences = contest.differences(name);
            System.out.printf(
                    Locale.ROOT,
                    "  %-24s median %6.2f s, all %s%s%n",
                    name,
                    Contest.median(contest.seconds(name)),
                    contest.seconds(name).stream().map("%.2f"::formatted).toList(),
                    differences == 0 ? "" : "; " + differences + " tests differ");
        }
        contest.bestByHand().ifPresent(best -> print("with equal results", best, contest));
        contest.bestBySafeHand().ifPresent(best -> print("of a way that changed no result", best, contest));
        System.out.println("  sequential over ours: "
                + contest.over(HandConfiguration.sequential().name()).text());
    }

    private static void print(String which, String best, Contest contest) {
        System.out.printf(
                "  best by hand %s, %s, over ours: %s%s%n",
                which, best, contest.over(best).text(), contest.over(best).isNoLoss() ? "" : ": ours is slower");
    }
}
