package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.DepsEvidence;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Gate 1.3: the three categories and all other tags in use are declared once, and each fork, thread and order setting
 * has one origin and can be overridden from the command line. Strict: an unknown tag fails, where the tags are known.
 * Examines declarations, tags in use and settings.
 */
final class ConfigurationValidGate implements Gate<DepsEvidence> {

    @Override
    public GateId id() {
        return GateId.CONFIGURATION_VALID;
    }

    @Override
    public Verdict judge(DepsEvidence evidence) {
        List<String> unknown = unknownTags(evidence);
        int examined = evidence.declaredTags().size()
                + evidence.undeclaredCategories().size()
                + unknown.size()
                + evidence.project().settings().size();
        List<String> places = new ArrayList<>();
        evidence.undeclaredCategories()
                .forEach(category -> places.add("category " + category.tag() + " is not declared"));
        unknown.forEach(tag -> places.add("tag " + tag + " is used and not declared"));
        evidence.contested().forEach(setting -> places.add(contest(setting)));
        if (!places.isEmpty()) {
            return failed(evidence, examined, places);
        }
        return examined == 0
                ? new Verdict.NotJudged("no declaration and no setting was looked at", false)
                : new Verdict.Passed(examined, summary(evidence));
    }

    private static List<String> unknownTags(DepsEvidence evidence) {
        if (!evidence.tagsKnown()) {
            return List.of();
        }
        return evidence.tagsInUse().stream()
                .filter(tag -> !evidence.declaredTags().containsKey(tag))
                .sorted()
                .toList();
    }

    private static String contest(Setting setting) {
        String value = setting.name() + " = " + setting.value() + ", " + setting.origin();
        return setting.overridable()
                ? value + ": has more than one origin"
                : value + ": cannot be overridden from the command line";
    }

    private static Verdict failed(DepsEvidence evidence, int examined, List<String> places) {
        boolean onlyDeclarations = evidence.contested().isEmpty();
        return new Verdict.Failed(
                examined,
                new Diagnosis(
                        "every category and tag declared once; every setting with one origin and overridable",
                        Count.of(places.size(), "problem") + " in declarations and settings",
                        Places.firstTen(places),
                        onlyDeclarations ? "`mvn parallel:deps -Dparallel.apply=true`" : "`mvn parallel:apply`"));
    }

    /**
     * Does not count the tags in use: which of the three categories the tests will carry is known only after this phase,
     * so that apply would give another count than a later goal.
     */
    private static String summary(DepsEvidence evidence) {
        String tags = evidence.tagsKnown() ? "none missing" : "use not known yet";
        return Count.of(evidence.declaredTags().size(), "tag") + " declared, " + tags + ", "
                + Count.of(evidence.project().settings().size(), "setting");
    }
}
