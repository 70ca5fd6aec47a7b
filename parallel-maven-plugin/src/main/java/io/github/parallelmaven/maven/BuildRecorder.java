package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.UnclaimedTest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * Records the test run that a build makes anyway, without a core extension: wraps the session's execution listener, and
 * gives {@code surefire:test} the probe at the moment it starts. Nothing else of its configuration changes.
 */
public final class BuildRecorder implements InvocationHandler {

    private static final Object KEY = BuildRecorder.class;

    private final ExecutionListener wrapped;
    private final Map<String, RunFolder> armed = new ConcurrentHashMap<>();
    private final Map<String, List<TestSelection>> recorded = new ConcurrentHashMap<>();

    private BuildRecorder(ExecutionListener wrapped) {
        this.wrapped = wrapped;
    }

    /** User property of a child build of ours: the folder of the run to record into. */
    public static final String FOLDER = "parallel.worker.record";

    /** Arms the recording of a project's own test run; a second call for it changes nothing. */
    public static void arm(MavenSession session, MavenProject project, Path output) {
        arm(session, project, () -> RunFolder.create(output, NAME));
    }

    /** The same, into the folder of a run that is there already. */
    public static void armIn(MavenSession session, MavenProject project, Path folder) {
        arm(session, project, () -> new RunFolder(folder));
    }

    private static void arm(MavenSession session, MavenProject project, Supplier<RunFolder> folder) {
        synchronized (session.getRequest()) {
            // Not looked for among the listeners: another plugin may have wrapped ours since.
            SessionData data = session.getRepositorySession().getData();
            BuildRecorder recorder = data.get(KEY) instanceof BuildRecorder ours ? ours : null;
            if (recorder == null) {
                recorder = new BuildRecorder(session.getRequest().getExecutionListener());
                data.set(KEY, recorder);
                session.getRequest().setExecutionListener((ExecutionListener) Proxy.newProxyInstance(
                        BuildRecorder.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, recorder));
            }
            recorder.armed.computeIfAbsent(project.getId(), any -> folder.get());
        }
    }

    /** The name of the folder of this build's own run. */
    static final String NAME = "build";

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        if (method.getName().equals("mojoStarted") && arguments[0] instanceof ExecutionEvent event) {
            record(event);
        }
        if (wrapped == null) {
            return null;
        }
        try {
            return method.invoke(wrapped, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "the recorder of this build's test run";
        };
    }

    private void record(ExecutionEvent event) {
        MojoExecution execution = event.getMojoExecution();
        RunFolder folder = armed.get(event.getProject().getId());
        if (folder != null && FailsafeRecorder.takes(event, folder)) {
            return;
        }
        if (folder == null
                || !execution.getArtifactId().equals("maven-surefire-plugin")
                || !execution.getGoal().equals("test")
                || !SurefireExecutions.ids(event.getProject()).contains(execution.getExecutionId())) {
            return;
        }
        // The session of this very module: under -T each has its own.
        SurefireExecution surefire = SurefireExecution.wrapping(event.getSession(), event.getProject(), execution);
        addUnclaimed(event);
        if (isFirst(surefire, recorded.computeIfAbsent(event.getProject().getId(), any -> new ArrayList<>()))) {
            folder.start();
            surefire.changeInPlace().recorded(ProbeJar.location(), folder.events());
        }
    }

    /** After the compiler, which may delete what it has no source of, and before Surefire looks for classes. */
    private static void addUnclaimed(ExecutionEvent event) {
        String text = event.getSession().getUserProperties().getProperty(UnclaimedTestFile.PROPERTY);
        if (text == null) {
            return;
        }
        UnclaimedTest test = UnclaimedTestFile.parse(text);
        MavenProject module = event.getProject();
        Path root = BuildRoot.of(event.getSession());
        if (root.resolve(test.module()).normalize().equals(module.getBasedir().toPath())) {
            UnclaimedTestFile.add(test, Path.of(module.getBuild().getTestOutputDirectory()));
        }
    }

    /** Tests that a later execution runs again were not certified, and are not run twice. */
    private static boolean isFirst(SurefireExecution surefire, List<TestSelection> earlier) {
        if (surefire.isSwitchedOff()) {
            // Surefire is started all the same, and its silence is noted.
            return true;
        }
        TestSelection selection = TestSelection.of(surefire);
        boolean first = earlier.stream().noneMatch(selection::repeats);
        if (first) {
            earlier.add(selection);
        }
        return first;
    }
}
