package io.github.parallelmaven.run;

import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.Touch;
import io.github.parallelmaven.model.Touches;
import io.github.parallelmaven.probe.WireFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the agent wrote in the JVMs of one run. A later line about a class and a resource takes the place of an earlier one. */
final class TouchEvents {

    private record Key(String testClass, String resource, long pid) {}

    private record Used(int fields, int resources) {}

    private final Map<Key, Touch> touches = new LinkedHashMap<>();
    private final Map<String, Used> used = new TreeMap<>();
    private int unattributed;
    private String fault = "";

    void add(String event, EventLine line, long pid) throws DamagedRecordingException {
        switch (event) {
            case WireFormat.EVENT_TOUCH -> written(line, pid);
            case WireFormat.EVENT_TOUCHES -> summary(line, pid);
            default -> fault = line.text(WireFormat.REASON);
        }
    }

    private void written(EventLine line, long pid) throws DamagedRecordingException {
        put(new Touch(
                line.text(WireFormat.CLASS),
                line.text(WireFormat.KEY),
                Access.WRITE,
                line.text(WireFormat.DIGEST),
                pid,
                path(line.text(WireFormat.PATH))));
    }

    private void summary(EventLine line, long pid) throws DamagedRecordingException {
        String testClass = line.text(WireFormat.CLASS);
        Used now = new Used((int) line.number(WireFormat.EXAMINED), (int) line.number(WireFormat.RESOURCES));
        used.merge(
                testClass,
                now,
                (a, b) -> new Used(Math.max(a.fields(), b.fields()), Math.max(a.resources(), b.resources())));
        unattributed += (int) line.number(WireFormat.UNATTRIBUTED);
        for (String key : line.texts(WireFormat.READS)) {
            touches.putIfAbsent(
                    new Key(testClass, key, pid), new Touch(testClass, key, Access.READ, "", pid, List.of()));
        }
    }

    private static List<String> path(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" > "));
    }

    private void put(Touch touch) {
        touches.put(new Key(touch.testClass(), touch.resource(), touch.pid()), touch);
    }

    void addAll(TouchEvents other) {
        touches.putAll(other.touches);
        used.putAll(other.used);
        unattributed += other.unattributed;
        fault = fault.isEmpty() ? other.fault : fault;
    }

    Touches touches() {
        List<Touch> all = new ArrayList<>(touches.values());
        String reason = fault.isEmpty() ? "" : "it failed: " + fault;
        return new Touches(
                reason,
                used.size(),
                used.values().stream().mapToInt(Used::fields).sum(),
                used.values().stream().mapToInt(Used::resources).sum(),
                unattributed,
                all);
    }
}
