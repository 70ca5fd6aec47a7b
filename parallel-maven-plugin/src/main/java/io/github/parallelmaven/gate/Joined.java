package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** Verdicts on two parts of the tests as one: neither part can make up for the other. */
final class Joined {

    private Joined() {}

    /**
     * @param first decides what the other leaves open
     * @param second what is not judged there is said, and fails nothing
     */
    static Verdict of(Verdict first, Verdict second) {
        if (first instanceof Verdict.Failed || second instanceof Verdict.NotApplicable) {
            return first;
        }
        if (second instanceof Verdict.NotJudged unjudged) {
            return said(first, unjudged.reason());
        }
        if (second instanceof Verdict.Failed || first instanceof Verdict.NotApplicable) {
            return second;
        }
        if (first instanceof Verdict.NotJudged) {
            return first;
        }
        int examined = first.examined() + second.examined();
        if (first instanceof Verdict.Warned one && second instanceof Verdict.Warned other) {
            return new Verdict.Warned(examined, both(one.diagnosis(), other.diagnosis()));
        }
        if (second instanceof Verdict.Warned other) {
            return new Verdict.Warned(
                    examined,
                    found(
                            other.diagnosis(),
                            summary(first) + "; " + other.diagnosis().found()));
        }
        return counted(said(first, summary(second)), examined);
    }

    private static Diagnosis both(Diagnosis one, Diagnosis other) {
        List<String> places = Stream.concat(one.where().stream(), other.where().stream())
                .distinct()
                .toList();
        return new Diagnosis(one.expected(), one.found() + "; " + other.found(), places, one.nextStep());
    }

    private static String summary(Verdict verdict) {
        return verdict instanceof Verdict.Passed passed ? passed.summary() : "";
    }

    private static Verdict counted(Verdict verdict, int examined) {
        return verdict instanceof Verdict.Passed passed
                ? new Verdict.Passed(examined, passed.summary())
                : new Verdict.Warned(examined, ((Verdict.Warned) verdict).diagnosis());
    }

    /** The verdict with a remark, where it has a place for one. */
    static Verdict said(Verdict verdict, String remark) {
        if (remark.isEmpty()) {
            return verdict;
        }
        if (verdict instanceof Verdict.Passed passed) {
            return new Verdict.Passed(passed.examined(), passed.summary() + "; " + remark);
        }
        return verdict instanceof Verdict.Warned warned
                ? new Verdict.Warned(
                        warned.examined(),
                        found(warned.diagnosis(), warned.diagnosis().found() + "; " + remark))
                : verdict;
    }

    /** The verdict, which says of what it is one. */
    static Verdict named(String part, Verdict verdict) {
        if (verdict instanceof Verdict.Passed passed) {
            return new Verdict.Passed(passed.examined(), part + ": " + passed.summary());
        } else if (verdict instanceof Verdict.Warned warned) {
            return new Verdict.Warned(warned.examined(), named(part, warned.diagnosis()));
        } else if (verdict instanceof Verdict.Failed failed) {
            return new Verdict.Failed(failed.examined(), named(part, failed.diagnosis()));
        } else if (verdict instanceof Verdict.NotJudged unjudged) {
            return new Verdict.NotJudged(part + ": " + unjudged.reason(), unjudged.forWantOfCertificate());
        }
        return verdict;
    }

    private static Diagnosis named(String part, Diagnosis diagnosis) {
        return found(diagnosis, part + ": " + diagnosis.found());
    }

    private static Diagnosis found(Diagnosis diagnosis, String found) {
        return new Diagnosis(diagnosis.expected(), found, diagnosis.where(), diagnosis.nextStep());
    }
}
