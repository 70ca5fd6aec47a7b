package io.github.parallelmaven.phase;

import io.github.parallelmaven.gate.CertifiedIntegrationTests;
import io.github.parallelmaven.gate.CertifiedRun;
import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.CertifiedModule;
import io.github.parallelmaven.model.Drift;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import java.util.SortedMap;

/**
 * What the tests of a bound build did, Surefire's and Failsafe's, held against the certificate.
 *
 * @param certificate what was proven
 * @param module what of it holds for the module
 * @param drift what is no longer what was certified
 */
record BoundResults(Certificate certificate, CertifiedModule module, Drift drift) {

    /** @param run of Surefire's tests */
    Verdict judge(Project project, OwnBuild build, TestRun run) {
        String settings = Certifier.settingsDigest(project);
        Verdict surefire = new CertifiedRun(certificate, module, settings, drift, run).judge();
        SortedMap<String, SortedMap<String, Outcome>> suites = certificate.integrationTests(project);
        // Where nothing is certified it need not be asked: Maven would have to resolve Failsafe for it.
        IntegrationEvidence known = suites.isEmpty() ? IntegrationEvidence.none() : build.integrationTests();
        return new CertifiedIntegrationTests(
                        certificate, module, suites, settings, drift, known, build.ownIntegrationTests())
                .join(surefire);
    }
}
