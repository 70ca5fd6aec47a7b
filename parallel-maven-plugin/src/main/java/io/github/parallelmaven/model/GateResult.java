package io.github.parallelmaven.model;

/**
 * One line of the table of sixteen gates.
 *
 * @param commit the short id of the commit that was made for it, or empty
 */
public record GateResult(GateId gate, Standing standing, String commit) {

    /** No commit was made for it. */
    public GateResult(GateId gate, Standing standing) {
        this(gate, standing, "");
    }

    /** The same once all changes are written: the project is what the trial was. */
    GateResult asWritten() {
        return new GateResult(gate, Standing.same(standing.trial()), commit);
    }

    public GateResult withCommit(String id) {
        return new GateResult(gate, standing, id);
    }
}
