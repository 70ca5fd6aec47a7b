package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.CertifiedModule;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Drift;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.MachineClass;
import io.github.parallelmaven.model.Phase;
import io.github.parallelmaven.model.Verdict;
import io.github.parallelmaven.run.MachineFacts;
import java.util.Optional;
import java.util.SortedSet;

/** What a committed certificate says to a build, until something has changed. */
final class BoundCertificate {

    private final Optional<Certificate> certificate;
    private final Optional<CertifiedModule> module;
    private final String missing;
    private final BoundSuite suite;

    /**
     * @param module the part of the certificate that is about the module
     * @param missing why there is no certificate, where there is none
     */
    BoundCertificate(
            Optional<Certificate> certificate, Optional<CertifiedModule> module, String missing, BoundSuite suite) {
        this.certificate = certificate;
        this.module = module;
        this.missing = missing;
        this.suite = suite;
    }

    /** What is not that of the certificate, which is there. */
    Drift drift() {
        return suite.drift(module.orElseThrow());
    }

    /** What the certificate says of a gate that this build cannot judge again. */
    Verdict of(GateId gate) {
        if (certificate.isEmpty()) {
            return new Verdict.NotJudged(missing, true);
        }
        String[] words =
                certificate.get().gates().getOrDefault(gate.number(), "").split(" ");
        if (words.length != 2 || words[0].equals("NotJudged")) {
            return new Verdict.NotJudged("the certificate does not tell", false);
        }
        int examined = Integer.parseInt(words[1]);
        String issued = "certified " + certificate.get().issued().substring(0, 10);
        if (!drift().isNone()) {
            SortedSet<String> others = drift().classes();
            String first = others.isEmpty() ? "" : ", first " + others.first();
            return new Verdict.NotJudged(issued + "; " + drift().text() + " since" + first, false);
        }
        Optional<String> other = gate.phase() == Phase.PERF ? otherMachine() : Optional.empty();
        if (other.isPresent()) {
            return new Verdict.NotJudged(issued + " on another machine: " + other.get(), false);
        }
        return words[0].equals("NotApplicable")
                ? new Verdict.NotApplicable(examined, issued)
                : words[0].equals("Failed") || words[0].equals("Warned")
                        ? new Verdict.Warned(
                                examined,
                                new Diagnosis(
                                        "the gate to be met when it was certified",
                                        words[0].equals("Failed")
                                                ? "it was not, and apply was allowed all the same"
                                                : "it was met with a warning",
                                        ".mvn/parallel/certificate.json",
                                        "`mvn parallel:apply` measures again"))
                        : new Verdict.Passed(examined, issued);
    }

    /** Times hold for the machine they were measured on. */
    private Optional<String> otherMachine() {
        MachineClass certified = certificate.orElseThrow().machine();
        return certified.isLike(MachineFacts.read()) ? Optional.empty() : Optional.of(certified.toString());
    }

    /** What the certificate was issued for, for one line on the terminal. */
    String line() {
        return certificate
                .map(one -> "Certificate of " + one.issued().substring(0, 10) + ": "
                        + Count.of(one.cleanRuns(), "clean run") + ", residual risk "
                        + "%.1f%%".formatted(one.residualRisk() * 100))
                .orElse("No certificate yet");
    }
}
