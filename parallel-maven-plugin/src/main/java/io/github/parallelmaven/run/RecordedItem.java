package io.github.parallelmaven.run;

import io.github.parallelmaven.model.ContainerExecution.Use;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.probe.WireFormat;
import java.util.Set;

/** One test or container of one plan, as its line tells it. Times are epoch microseconds. */
record RecordedItem(
        boolean isTest,
        int plan,
        String id,
        String parent,
        String className,
        String method,
        String parameterTypes,
        Set<String> tags,
        Ending ending) {

    /** How and when it ended, and what it used meanwhile. */
    record Ending(Outcome outcome, String thrown, String digest, long start, long end, String thread, Use use) {}

    static RecordedItem of(boolean isTest, EventLine line, Ending ending) throws DamagedRecordingException {
        return new RecordedItem(
                isTest,
                (int) line.number(WireFormat.PLAN),
                line.text(WireFormat.ID),
                line.text(WireFormat.PARENT),
                line.text(WireFormat.CLASS),
                line.text(WireFormat.METHOD),
                line.text(WireFormat.PARAMS),
                line.texts(WireFormat.TAGS),
                ending);
    }
}
