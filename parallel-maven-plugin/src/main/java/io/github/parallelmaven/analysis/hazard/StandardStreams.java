package io.github.parallelmaven.analysis.hazard;

import java.util.Map;

/** H12: standard streams are replaced. */
public final class StandardStreams extends GlobalCallRule {

    public StandardStreams() {
        super(
                "H12",
                "standard_streams",
                Map.of(
                        "java.lang.System.setOut", "java.lang.System.out",
                        "java.lang.System.setErr", "java.lang.System.err",
                        "java.lang.System.setIn", "java.lang.System.in"));
    }
}
