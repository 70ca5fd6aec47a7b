package io.github.parallelmaven.model;

import java.util.List;

/**
 * What the agent saw in one run.
 *
 * @param reason why there is nothing although there should be, or empty
 * @param classes how many test classes it watched
 * @param fields how many static fields these used, added up over the classes
 * @param resources how many properties, files, ports, databases and loggers these used, added up over the classes
 * @param unattributed how often it could not tell which of several test classes touched something
 * @param all what was written by somebody, with all who used it; what other processes have too in any case
 */
public record Touches(String reason, int classes, int fields, int resources, int unattributed, List<Touch> all) {

    public Touches {
        all = List.copyOf(all);
    }

    public static Touches none(String reason) {
        return new Touches(reason, 0, 0, 0, 0, List.of());
    }

    /** Whether the agent was there and did not fail. */
    public boolean isRecorded() {
        return reason.isEmpty() && classes > 0;
    }
}
