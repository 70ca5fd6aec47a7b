package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Explanation;
import io.github.parallelmaven.model.Explanation.Cause;
import io.github.parallelmaven.model.Explanation.Fate;
import io.github.parallelmaven.model.Explanation.InMode;
import io.github.parallelmaven.model.Explanation.Saving;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.FirstFew;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An explanation as a person reads it: first the answer, then each reason with its evidence and what to do about it. */
public final class ExplanationLines {

    private static final int NAMED = 4;

    private static final Pattern PACKAGE = Pattern.compile("^(?:\\p{Lower}[^.]*\\.)+(?=\\p{Upper})");

    private final Explanation explanation;
    private final HarmlessReasons harmless;
    private final List<String> lines = new ArrayList<>();

    private ExplanationLines(Explanation explanation) {
        this.explanation = explanation;
        this.harmless = new HarmlessReasons(explanation);
    }

    public static List<String> of(Explanation explanation) {
        ExplanationLines text = new ExplanationLines(explanation);
        text.write();
        return List.copyOf(text.lines);
    }

    private void write() {
        lines.add(explanation.testClass());
        wrap("  Stands on it: ", standing());
        explanation.written().forEach(reason -> wrap("  apply wrote:  ", reason));
        wrap("  This project: ", explanation.own());
        explanation.modes().forEach(this::mode);
        lines.add("");
        harmless.inAnyMode().forEach((reason, resources) -> wrap("  In any mode:  ", resources + ": " + reason));
        wrap("  Next: ", next());
    }

    private String standing() {
        return explanation.annotations().isEmpty()
                ? "no annotation that keeps it apart"
                : String.join(", ", explanation.annotations());
    }

    private void mode(InMode mode) {
        lines.add("");
        wrap("  " + heading(mode.configuration().mode()), fate(mode));
        int number = 0;
        for (List<Cause> same : HarmlessReasons.byResource(mode.deciding())) {
            number++;
            cause(number, same, mode.fate());
        }
        if (mode.deciding().isEmpty() && mode.isKeptApart()) {
            wrap(
                    "     ",
                    "No rule finds a reason in its code or what that reaches: the annotation is your own, or was written"
                            + " for what a run showed.");
        }
        harmless(mode);
        saving(mode);
    }

    private static String heading(Mode mode) {
        return switch (mode) {
            case CLASS_THREADS -> "Class threads in one JVM: ";
            case SUREFIRE_THREADS -> "Class threads of Surefire in one JVM: ";
            default -> "Forks: ";
        };
    }

    private static String fate(InMode mode) {
        return switch (mode.fate()) {
            case OVERLAPS ->
                (mode.deciding().isEmpty() ? "" : "with an edit ") + "it may overlap with every other class";
            case LOCKED -> "it overlaps, but not with those that hold the same lock";
            case ALONE -> "it runs alone, when all that overlap are done";
            case SERIAL -> "it runs after all others, in a JVM of its own";
            case NEVER -> "none of it overlaps: its framework has no locks, so that only forks are tried";
        };
    }

    private void cause(int number, List<Cause> same, Fate fate) {
        Cause first = same.get(0);
        Finding finding = first.finding();
        wrap(
                "  %2d. ".formatted(number),
                finding.rule() + " " + (finding.access() == Access.WRITE ? "writes " : "reads ") + finding.subject());
        wrap("      why:      ", finding.message());
        wrap(
                "      where:    ",
                finding.location() + (same.size() > 1 ? ", and " + Count.of(same.size() - 1, "more place") : ""));
        if (finding.path().size() > 1) {
            wrap("      path:     ", path(finding));
        }
        wrap("      meets:    ", meets(first));
        wrap("      remedy:   ", remedy(finding, fate));
        if (!(finding.remedy() instanceof Remedy.ManualFix) && !finding.isMeasured()) {
            wrap("      suppress: ", suppression(finding));
        }
    }

    /** Without packages: where the place is has been said. The class comes again in its method. */
    private static String path(Finding finding) {
        List<String> steps = finding.path();
        boolean twice = steps.get(1).startsWith(steps.get(0) + ".");
        return steps.stream()
                .skip(twice ? 1 : 0)
                .map(ExplanationLines::withoutPackage)
                .collect(Collectors.joining(" > "));
    }

    /** {@code B.c} of {@code a.B.c}. */
    private static String withoutPackage(String name) {
        return PACKAGE.matcher(name).replaceFirst("");
    }

    private static String meets(Cause cause) {
        List<String> parts = new ArrayList<>();
        if (cause.everyone()) {
            parts.add("every test class, since any may use it");
        }
        named("written by ", cause, Access.WRITE, parts);
        named("read by ", cause, Access.READ, parts);
        if (parts.isEmpty()) {
            return cause.finding().isMeasured() ? "what ran beside it then" : "itself, in another order";
        }
        return String.join("; ", parts);
    }

    private static void named(String verb, Cause cause, Access access, List<String> parts) {
        List<String> names = cause.others().entrySet().stream()
                .filter(other -> other.getValue() == access)
                .map(Map.Entry::getKey)
                .toList();
        if (!names.isEmpty()) {
            parts.add(verb + FirstFew.of(names, NAMED));
        }
    }

    private String remedy(Finding finding, Fate fate) {
        String done = finding.guarded()
                ? "; it is there"
                : explanation.isRewritable() ? "; `mvn parallel:apply` writes it" : "; write it by hand";
        Remedy remedy = finding.remedy();
        if (remedy instanceof Remedy.ResourceLock lock) {
            String more = lock.through().isEmpty()
                    ? ""
                    : ", which takes the lock " + lock.key()
                            + " and, other than @ResourceLock, puts back what the class changes";
            return lock.annotation() + more + (fate == Fate.ALONE ? ", if it did not run alone" : done);
        } else if (remedy instanceof Remedy.Isolated isolated) {
            return isolated.annotation() + ", because " + isolated.reason() + done;
        } else if (remedy instanceof Remedy.SerialExecution serial) {
            return "an execution after the forks, because " + serial.reason()
                    + (serial.apartFromAll() ? "" : "; or by hand: " + ForkAdvice.on(finding));
        } else if (remedy instanceof Remedy.Fix fix) {
            return "an edit: " + fix.edit() + "; " + fix.reason() + "; `mvn parallel:apply` tries it";
        } else if (remedy instanceof Remedy.ManualFix fix) {
            return "by hand: " + fix.advice();
        }
        return "none needed";
    }

    private static String suppression(Finding finding) {
        return "`{\"rule\": \"" + finding.rule() + "\", \"class\": \"" + finding.testClass() + "\", \"resource\": \""
                + finding.subject() + "\", \"reason\": \"why it is harmless\"}` in .mvn/parallel/suppressions.json";
    }

    /** Short: these decide nothing, but a person who looks for one must find why. */
    private void harmless(InMode mode) {
        harmless.in(mode).forEach((reason, resources) -> wrap("      harmless: ", resources + ": " + reason));
    }

    private void saving(InMode mode) {
        if (!mode.isKeptApart()) {
            return;
        }
        if (mode.saving().isEmpty()) {
            wrap(
                    "      lifting it: ",
                    "what that would save is not known: no measured run is here. `mvn parallel:validate` measures.");
            return;
        }
        Saving saving = mode.saving().get();
        wrap(
                "      lifting it: ",
                (saving.cost().seconds() < PerfLines.LEAST_COST
                                ? "would save nothing that could be seen"
                                : "would save about "
                                        + Figures.fixed(saving.cost().seconds(), 1) + "s")
                        + " of " + Figures.fixed(saving.suiteSeconds(), 1) + "s: simulated for "
                        + mode.configuration().label() + " from the sequential run " + saving.run());
    }

    private String next() {
        boolean edits = deciding().anyMatch(finding -> finding.remedy() instanceof Remedy.Fix);
        if (!explanation.isKeptApart() && edits) {
            return "`mvn parallel:apply` makes the edit, where runs prove it.";
        }
        if (!explanation.isKeptApart()) {
            return "nothing: no rule sees what keeps it from overlapping.";
        }
        return deciding()
                .filter(finding -> !finding.isMeasured())
                .findFirst()
                .map(finding -> "mend " + finding.location() + ", or leave it apart. `mvn parallel:explain -Dtest="
                        + explanation.testClass() + "` shows whether a reason is left.")
                .orElseGet(this::afterARun);
    }

    /** No place in the code can be named, and nothing but a run says whether a reason is left. */
    private String afterARun() {
        boolean measured = deciding().anyMatch(Finding::isMeasured);
        if (measured && explanation.annotations().isEmpty()) {
            return "`mvn parallel:apply` keeps it apart; or mend what it shares, which runs alone have shown.";
        }
        return measured || !explanation.written().isEmpty()
                ? "leave it, unless what it was written for is mended: then take the annotation out, and `mvn parallel:apply`"
                        + " measures whether it is needed."
                : "take the annotation out, and `mvn parallel:apply` measures whether it is needed.";
    }

    private Stream<Finding> deciding() {
        return explanation.modes().stream()
                .flatMap(mode -> mode.deciding().stream())
                .map(Cause::finding);
    }

    private void wrap(String prefix, String text) {
        lines.addAll(Wrap.behind(prefix, text));
    }
}
