package io.github.parallelmaven.report;

import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code trace.json}: which test ran when, on which thread of which test JVM, in the fastest run of the project one after another
 * and the fastest of what was chosen, for any viewer of Chrome's trace events. Both begin at zero, with the start of their first JVM; each JVM
 * is a process.
 */
public final class TraceReport implements ReportWriter {

    private static final String COMPLETE = "X";
    private static final String METADATA = "M";

    /** The row of what the JVM itself does. */
    private static final int JVM = 0;

    @Override
    public String fileName() {
        return "trace.json";
    }

    @Override
    public Optional<String> text(Report report) {
        List<TestRun> runs = runs(report);
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        Json json = new Json();
        List<String> lines = new ArrayList<>();
        int jvms = 0;
        for (TestRun run : runs) {
            List<ForkRecord> inOrder = inOrder(run);
            for (ForkRecord jvm : inOrder) {
                jvms++;
                events(run, inOrder.get(0).jvmStartMicros(), jvm, jvms).forEach(event -> lines.add(json.line(event)));
            }
        }
        // An event a line: a suite has tens of thousands, and indented they would be ten times as many lines.
        return Optional.of(
                "{\"schema\":1,\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n" + String.join(",\n", lines) + "\n]}\n");
    }

    private static List<TestRun> runs(Report report) {
        Optional<PerfEvidence> perf = report.perf().stream().findFirst();
        List<TestRun> sequential = perf.map(PerfEvidence::sequential).orElse(report.runs()).stream()
                .filter(run -> perf.isPresent() || run.kind() == RunKind.BASELINE)
                .filter(TestRun::isComplete)
                .toList();
        Stream<TestRun> plain =
                sequential.stream().filter(run -> run.configuration().jvmFlags().isEmpty());
        Stream<TestRun> chosen = perf.map(PerfEvidence::timed).orElse(List.of()).stream();
        return Stream.of(fastest(plain).or(() -> fastest(sequential.stream())), fastest(chosen))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<TestRun> fastest(Stream<TestRun> runs) {
        return runs.min(Comparator.comparingLong(TestRun::wallMicros));
    }

    private static List<ForkRecord> inOrder(TestRun run) {
        return run.forks().stream()
                .sorted(Comparator.comparingLong(ForkRecord::jvmStartMicros).thenComparing(ForkRecord::pid))
                .toList();
    }

    /** The folder of the JVM's module within what the modules of the run have in common; empty where there is but one. */
    private static String module(TestRun run, ForkRecord jvm) {
        Path common = Path.of(jvm.module());
        for (ForkRecord other : run.forks()) {
            while (common != null && !Path.of(other.module()).startsWith(common)) {
                common = common.getParent();
            }
        }
        return common == null
                ? jvm.module()
                : common.relativize(Path.of(jvm.module())).toString();
    }

    /** @param zero when the run began, in microseconds since the epoch */
    private static List<Map<String, Object>> events(TestRun run, long zero, ForkRecord jvm, int process) {
        List<Map<String, Object>> events = new ArrayList<>();
        String module = module(run, jvm);
        String name = RunLine.of(run, -1) + (module.isEmpty() ? "" : ", " + module) + ", test JVM " + jvm.pid();
        events.add(named("process_name", process, JVM, name));
        events.add(named("thread_name", process, JVM, "JVM"));
        events.add(
                complete("start of the JVM", "jvm", zero, process, JVM, jvm.jvmStartMicros(), jvm.firstPlanMicros()));
        Map<String, List<TestExecution>> threads = new LinkedHashMap<>();
        run.tests().stream()
                .filter(test -> test.pid() == jvm.pid())
                .sorted(Comparator.comparingLong(TestExecution::startMicros).thenComparing(TestExecution::id))
                .forEach(test -> threads.computeIfAbsent(test.thread(), any -> new ArrayList<>())
                        .add(test));
        int row = JVM;
        for (Map.Entry<String, List<TestExecution>> thread : threads.entrySet()) {
            row++;
            events.add(named("thread_name", process, row, thread.getKey()));
            addTests(zero, process, row, thread.getValue(), events);
        }
        return events;
    }

    /** The tests of one thread, and around those of one class that follow each other the class. */
    private static void addTests(
            long zero, int process, int row, List<TestExecution> tests, List<Map<String, Object>> events) {
        for (int first = 0, next; first < tests.size(); first = next) {
            String testClass = tests.get(first).testClass();
            long end = tests.get(first).endMicros();
            for (next = first;
                    next < tests.size() && tests.get(next).testClass().equals(testClass);
                    next++) {
                end = Math.max(end, tests.get(next).endMicros());
            }
            events.add(complete(
                    testClass, "class", zero, process, row, tests.get(first).startMicros(), end));
            for (TestExecution test : tests.subList(first, next)) {
                Map<String, Object> event =
                        complete(test.id().label(), "test", zero, process, row, test.startMicros(), test.endMicros());
                event.put("args", Map.of("outcome", test.outcome().name().toLowerCase(Locale.ROOT)));
                events.add(event);
            }
        }
    }

    private static Map<String, Object> complete(
            String name, String category, long zero, int process, int row, long start, long end) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("name", name);
        event.put("cat", category);
        event.put("ph", COMPLETE);
        event.put("ts", start - zero);
        event.put("dur", Math.max(0, end - start));
        event.put("pid", process);
        event.put("tid", row);
        return event;
    }

    private static Map<String, Object> named(String what, int process, int row, String name) {
        return Map.of("name", what, "ph", METADATA, "pid", process, "tid", row, "args", Map.of("name", name));
    }
}
