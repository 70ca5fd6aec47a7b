package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.CertifiedModule;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Drift;
import io.github.parallelmaven.model.FailsafeSettings;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationEvidence.Status;
import io.github.parallelmaven.model.IntegrationRun;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Failsafe's part in gate 4.2 of a bound build: what its tests did in this very build, held against the certificate.
 *
 * @param certificate what was proven
 * @param module what of it holds for the module that is built
 * @param suites of the certificate's integration tests those of the module
 * @param settingsDigest digest of the settings in effect
 * @param drift what is no longer what was certified
 * @param known what is known of the module's integration tests without a run
 * @param run what they did
 */
public record CertifiedIntegrationTests(
        Certificate certificate,
        CertifiedModule module,
        SortedMap<String, SortedMap<String, Outcome>> suites,
        String settingsDigest,
        Drift drift,
        IntegrationEvidence known,
        IntegrationRun run) {

    /** @param surefire the verdict on Surefire's tests of the same build */
    public Verdict join(Verdict surefire) {
        Verdict joined = surefire;
        for (Map.Entry<String, SortedMap<String, Outcome>> suite : suites.entrySet()) {
            if (!suite.getValue().isEmpty()) {
                joined =
                        Joined.of(joined, judge(suite.getKey(), suite.getValue().size()));
            }
        }
        int others = run.suites().entrySet().stream()
                .filter(suite -> !suites.containsKey(suite.getKey()))
                .mapToInt(suite -> suite.getValue().tests().size())
                .sum();
        return others == 0
                ? joined
                : Joined.said(joined, Count.of(others, "integration test") + " not covered by the certificate");
    }

    private Verdict judge(String name, int certified) {
        if (known.status() == Status.LEFT_OUT) {
            // Some may run all the same, as with -Dit.test.
            return new Verdict.NotJudged("integration tests: " + known.reason(), false);
        }
        TestRun own = run.suites().get(name);
        if (own == null && known.status() == Status.NOT_RUN) {
            return new Verdict.NotJudged("integration tests have not run up to this point of the build", false);
        }
        if (own == null || own.tests().isEmpty()) {
            return new Verdict.Failed(
                    1,
                    new Diagnosis(
                            Count.of(certified, "certified integration test") + " to run",
                            "Failsafe ran none of them in this build",
                            List.of("the executions, <skip>, <skipITs> and <includes> of maven-failsafe-plugin, and the"
                                    + " properties behind them"),
                            "look at them; when the change is meant, `mvn parallel:apply` proves it anew"));
        }
        FailsafeSettings expected = certificate.integrationSettings().get(name);
        FailsafeSettings told = run.settings().get(name);
        if (expected != null && told != null && !told.equals(expected)) {
            return new Verdict.Failed(
                    own.tests().size(),
                    new Diagnosis(
                            "the certified settings of Failsafe in " + name + ": " + expected,
                            "integration tests: Failsafe was told " + told,
                            List.of("pom.xml or -D"),
                            "look at what changed it; when the change is meant, `mvn parallel:apply` proves it anew"));
        }
        Verdict judged =
                new CertifiedRun(certificate.ofIntegrationTests(name), module, settingsDigest, drift, own).judge();
        return Joined.named("integration tests", judged);
    }
}
