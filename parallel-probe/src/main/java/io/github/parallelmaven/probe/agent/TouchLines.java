package io.github.parallelmaven.probe.agent;

import io.github.parallelmaven.probe.JsonLine;
import io.github.parallelmaven.probe.WireFormat;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was recorded. What only this JVM has, such as a static field, is written when it changed while tests ran;
 * what other processes have too always is.
 */
final class TouchLines {

    private final StaticFields fields;
    private final Set<String> changedResources;
    private final Set<String> told = new HashSet<>();
    private final Map<String, Integer> toldFields = new HashMap<>();
    private final AtomicInteger unattributed = new AtomicInteger();
    private volatile @Nullable Throwable fault;

    TouchLines(StaticFields fields, Set<String> changedResources) {
        this.fields = fields;
        this.changedResources = changedResources;
    }

    /** Something was touched when nobody could tell for which of several test classes. */
    void unattributed() {
        unattributed.incrementAndGet();
    }

    void fail(Throwable first) {
        if (fault == null) {
            fault = first;
        }
    }

    boolean isBroken() {
        return fault != null;
    }

    /** The lines of what was not written before. */
    synchronized byte[] of(int plan, Collection<TestUnit> units) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (TestUnit unit : units) {
            write(plan, unit, lines);
        }
        Throwable broken = fault;
        if (broken != null && told.add("fault")) {
            add(
                    new JsonLine(WireFormat.EVENT_UNTOUCHED)
                            .with(WireFormat.PLAN, plan)
                            .with(WireFormat.REASON, broken.toString()),
                    lines);
        }
        return lines.toByteArray();
    }

    private void write(int plan, TestUnit unit, ByteArrayOutputStream lines) {
        Set<String> read = new TreeSet<>();
        for (int number : fields.changed()) {
            Touch touch = unit.use(number);
            if (touch != null) {
                write(plan, unit, fields.get(number).key(), touch, read, lines);
            }
        }
        unit.resources.forEach((key, touch) -> {
            if (crossesProcesses(key) || changedResources.contains(key)) {
                write(plan, unit, key, touch, read, lines);
            }
        });
        int used = unit.fieldCount() + unit.resources.size();
        Integer known = toldFields.put(unit.testClass, used);
        if (!read.isEmpty() || known == null || known != used) {
            add(
                    new JsonLine(WireFormat.EVENT_TOUCHES)
                            .with(WireFormat.PLAN, plan)
                            .with(WireFormat.CLASS, unit.testClass)
                            .with(WireFormat.EXAMINED, unit.fieldCount())
                            .with(WireFormat.RESOURCES, unit.resources.size())
                            .with(WireFormat.UNATTRIBUTED, unattributed.getAndSet(0))
                            .with(WireFormat.READS, read),
                    lines);
        }
    }

    private void write(
            int plan, TestUnit unit, String key, Touch touch, Set<String> read, ByteArrayOutputStream lines) {
        if (!touch.isWritten()) {
            if (told.add(unit.testClass + " " + key)) {
                read.add(key);
            }
            return;
        }
        if (told.add(unit.testClass + "!" + key + "!" + touch.value())) {
            add(
                    new JsonLine(WireFormat.EVENT_TOUCH)
                            .with(WireFormat.PLAN, plan)
                            .with(WireFormat.CLASS, unit.testClass)
                            .with(WireFormat.KEY, key)
                            .with(WireFormat.DIGEST, touch.value())
                            .with(WireFormat.PATH, touch.path()),
                    lines);
        }
    }

    private static boolean crossesProcesses(String key) {
        return key.startsWith("file:") || key.startsWith("port:") || key.startsWith("db:");
    }

    private static void add(JsonLine line, ByteArrayOutputStream lines) {
        byte[] bytes = line.bytes();
        lines.write(bytes, 0, bytes.length);
    }
}
