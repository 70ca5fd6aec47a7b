package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.FixtureUse;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.ProcessResource;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.SafetyEvidence.Conflict;
import io.github.parallelmaven.model.SafetyEvidence.Recording;
import io.github.parallelmaven.model.Scope;
import io.github.parallelmaven.model.Touches;
import java.util.List;
import java.util.Set;

/** Evidence of phase 3 that meets every gate, to be spoilt in one place by a test. */
public final class SafetyCase {

    public RunConfiguration chosen = Runs.FORKS;
    public int classes = 4;
    public List<Finding> findings = List.of(finding(new Remedy.None("guarded"), true));
    public List<ProcessResource> resources = List.of(port("8080", "a.A"), port("8081", "a.B"));
    public String reason = "";
    public int workers = 4;
    public int peak = 3;
    public int observed = 4;
    public int fields = 12;
    public int objects = 9;
    public int mocks = 5;
    public List<Conflict> conflicts = List.of();
    public List<FixtureUse> openStaticMocks = List.of();
    public List<Location> opaque = List.of();
    public List<String> mended = List.of();
    public boolean mocksPossible = true;
    public Touches touches = Touches.none("");

    public static Finding finding(Remedy remedy, boolean guarded) {
        return new Finding(
                "H01",
                "class_mutable_state",
                "a.A",
                new Location("src/test/java/a/A.java", 12, "a.A", "SEEN"),
                "static:a.A.SEEN",
                Finding.Access.WRITE,
                Set.of(Scope.CLASSES),
                List.of("a.A"),
                "A.SEEN is written by tests",
                remedy,
                guarded);
    }

    public static ProcessResource port(String value, String testClass) {
        return new ProcessResource(
                ProcessResource.Kind.PORT, value, testClass, new Location("", 0, testClass, "start"));
    }

    public static FixtureUse use(String owner, FixtureUse.Kind kind) {
        return new FixtureUse(
                Runs.id(owner), "a.Base", "shared", true, "java.util.ArrayList", kind, 41, 7, false, true);
    }

    public static Conflict conflict(FixtureUse.Kind kind) {
        return new Conflict(use("a.A", kind), use("a.B", kind));
    }

    public SafetyEvidence build() {
        return SafetyEvidence.asItIs(
                chosen,
                classes,
                findings,
                resources,
                new Recording(reason, workers, peak, observed, fields, objects, mocks, conflicts, openStaticMocks, 2, 0)
                        .withTouches(touches),
                opaque,
                mended,
                mocksPossible);
    }

    /** Nothing was looked at. */
    public SafetyCase empty() {
        classes = 0;
        findings = List.of();
        resources = List.of();
        reason = "recording is off";
        return this;
    }
}
