package io.github.parallelmaven.accuracy;

import io.github.parallelmaven.analysis.hazard.RecordedUses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holds the rules against tests that are known to be unsafe, and against classes that stay clean in shuffled runs. Run its
 * main method as the build's profile {@code accuracy} does. It writes into {@code target} of the checkouts only.
 */
public final class Accuracy {

    private final Path checkouts;
    private final List<String> maven;
    private final int shuffles;
    private final boolean recorded;

    /** @param recorded whether the rules are told what a run of the tests was seen to use */
    private Accuracy(Path checkouts, List<String> maven, int shuffles, boolean recorded) {
        this.checkouts = checkouts;
        this.maven = maven;
        this.shuffles = shuffles;
        this.recorded = recorded;
    }

    /**
     * Prints the table, and ends with 1 when a goal is not reached.
     *
     * @param args the folder of the checkouts, the table of known-unsafe tests, one project ({@code name} or
     *     {@code name:module}) or nothing for all of the table, the number of shuffled runs, whether tests are recorded, the
     *     folder for results, and the words that start Maven
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 7 || args[0].isEmpty() || args[1].isEmpty()) {
            throw new IllegalArgumentException(
                    "Say where the compiled checkouts and the table of known-unsafe tests are:"
                            + " -Daccuracy.checkouts=FOLDER -Daccuracy.truth=FILE");
        }
        List<String> maven = new ArrayList<>();
        for (String words : List.of(args).subList(6, args.length)) {
            maven.addAll(List.of(words.trim().split("\\s+")));
        }
        List<TruthRow> truth = TruthRow.read(Path.of(args[1]));
        Path results = Files.createDirectories(Path.of(args[5]));
        boolean good = true;
        for (boolean recorded : args[4].equals("true") ? List.of(false, true) : List.of(false)) {
            Accuracy accuracy = new Accuracy(Path.of(args[0]), maven, Integer.parseInt(args[3]), recorded);
            AccuracyTable table = accuracy.table(truth, args[2]);
            System.out.println(recorded ? "\nWith a recorded run:\n" : "\nBy the static rules alone:\n");
            table.lines().forEach(System.out::println);
            String name = recorded ? "accuracy-recorded" : "accuracy";
            Files.write(results.resolve(name + ".md"), table.lines());
            Files.write(results.resolve(name + ".csv"), table.csv());
            good &= table.isGoodEnough();
        }
        System.exit(good ? 0 : 1);
    }

    private AccuracyTable table(List<TruthRow> truth, String project) throws IOException, InterruptedException {
        Map<String, List<TruthRow>> modules = new LinkedHashMap<>();
        String[] wanted = project.split(":", 2);
        truth.stream()
                .filter(row -> project.isEmpty() || row.project().equals(wanted[0]))
                .forEach(row -> modules.computeIfAbsent(row.project() + ":" + row.module(), key -> new ArrayList<>())
                        .add(row));
        if (!project.isEmpty() && modules.isEmpty()) {
            modules.put(wanted[0] + ":" + (wanted.length > 1 ? wanted[1] : "."), List.of());
        }
        List<ModuleAccuracy> judged = new ArrayList<>();
        for (Map.Entry<String, List<TruthRow>> entry : modules.entrySet()) {
            String[] name = entry.getKey().split(":", 2);
            Checkout checkout = Checkout.of(checkouts.resolve(name[0]), name[1], maven);
            try {
                judged.add(judge(checkout, name[0], name[1], entry.getValue()));
            } catch (IllegalStateException e) {
                System.out.println(entry.getKey() + " is left out: " + e.getMessage());
            }
        }
        return new AccuracyTable(judged, recorded ? AccuracyTable.RECALL_RECORDED : AccuracyTable.RECALL_STATIC);
    }

    private ModuleAccuracy judge(Checkout checkout, String project, String module, List<TruthRow> truth)
            throws IOException, InterruptedException {
        ShuffledRuns shuffled = new ShuffledRuns(checkout);
        List<Outcomes> runs = shuffled.upTo(shuffles);
        for (int seed : shuffled.stopped(shuffles)) {
            System.out.println("Run " + seed + " of " + project + ":" + module
                    + " was stopped. A class that did not end in it is not counted as clean.");
        }
        SortedSet<String> known = new TreeSet<>();
        truth.forEach(row -> known.add(row.testClass()));
        HazardResult result = HazardResult.of(checkout.project(), Outcomes.classes(runs), known, uses(checkout));
        return new ModuleAccuracy(project, module, truth, result, runs);
    }

    /** Where nothing can be recorded, the rules are alone, as they are in the plugin. */
    private RecordedUses uses(Checkout checkout) throws IOException, InterruptedException {
        if (!recorded) {
            return RecordedUses.none();
        }
        try {
            return new RecordedRun(checkout).uses();
        } catch (IllegalStateException e) {
            System.out.println("The rules are alone: " + e.getMessage());
            return RecordedUses.none();
        }
    }
}
