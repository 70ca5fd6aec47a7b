package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.BoundBuild;
import io.github.parallelmaven.maven.BoundBuilds;
import io.github.parallelmaven.maven.BuildRoot;
import io.github.parallelmaven.maven.TypedTests;
import io.github.parallelmaven.model.Explanation;
import io.github.parallelmaven.phase.Earlier;
import io.github.parallelmaven.phase.Explain;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import io.github.parallelmaven.report.ExplanationLines;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/**
 * Says why a test class is kept apart from others, or may overlap: rule, path, evidence, whom it meets, what lifting it would
 * save, and how to suppress it. Compiles the tests, and runs none.
 */
@Mojo(name = "explain", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public class ExplainMojo extends ParallelMojo {

    private static final String EXPLAINED = "explained";

    private static final String EXAMPLE = "example";

    private final BoundBuilds builds;

    @Inject
    public ExplainMojo(BoundBuilds builds) {
        this.builds = builds;
    }

    @Override
    Goal goal() {
        return Goal.EXPLAIN;
    }

    @Override
    void run(Settings settings) throws MojoExecutionException {
        TypedTests wanted = TypedTests.of(session())
                .map(TypedTests::ofOutermost)
                .orElseThrow(() -> new MojoExecutionException("parallel:explain has to know which test class."
                        + System.lineSeparator() + "  Next: `mvn parallel:explain -Dtest=MyTest`"));
        boolean explained = !project().getPackaging().equals("pom") && explain(wanted, settings.fixes());
        Map<String, Object> common = inCommon();
        if (explained) {
            common.put(EXPLAINED, wanted.text());
        }
        List<MavenProject> modules = session().getProjects();
        boolean last = modules.get(modules.size() - 1) == project();
        if (last && !common.containsKey(EXPLAINED)) {
            throw new MojoExecutionException("No test class that Surefire runs here is selected by -Dtest="
                    + wanted.text() + "." + System.lineSeparator() + "  Next: `mvn parallel:explain -Dtest="
                    + common.getOrDefault(EXAMPLE, "MyTest") + "`, with the name of a test class of this build");
        }
    }

    private boolean explain(TypedTests wanted, boolean fixes) {
        Path root = BuildRoot.of(session());
        BoundBuild build = builds.of(session(), project().getExecutionProject(), root, outputDirectory());
        Explain explain = new Explain(root, outputDirectory(), build, Earlier.in(results(), this::say), fixes);
        List<Explanation> explanations = explain.of(wanted);
        explanations.stream()
                .flatMap(explanation -> ExplanationLines.of(explanation).stream())
                .forEach(this::answer);
        explain.testClasses().stream().findFirst().ifPresent(name -> inCommon().put(EXAMPLE, name));
        return !explanations.isEmpty();
    }

    /** A direct goal leaves the results of all modules with the first one. */
    private List<Path> results() {
        Path first = Path.of(session().getTopLevelProject().getBuild().getDirectory());
        return List.of(outputDirectory(), first.resolve("parallel"));
    }

    /** What the modules of this build tell each other. */
    private Map<String, Object> inCommon() {
        return session()
                .getPluginContext(
                        execution().getMojoDescriptor().getPluginDescriptor(),
                        session().getTopLevelProject());
    }
}
