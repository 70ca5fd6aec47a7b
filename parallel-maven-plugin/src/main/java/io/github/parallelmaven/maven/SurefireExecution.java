package io.github.parallelmaven.maven;

import io.github.parallelmaven.phase.SuiteProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The project's own {@code surefire:test}, with its merged configuration, and copies of it with a changed one. What a
 * POM hard-codes is overridden in the copy: nothing else beats a literal.
 */
final class SurefireExecution {

    private static final String GOAL = "org.apache.maven.plugins:maven-surefire-plugin:test@";

    /** What can change a result while the same tests run: which ones run is seen in the run itself. */
    private static final Set<String> DECIDING = Set.of(
            "additionalClasspathDependencies",
            "additionalClasspathElements",
            "childDelegation",
            "classpathDependencyExcludes",
            "classpathDependencyScopeExclude",
            "enableAssertions",
            "environmentVariables",
            "excludedEnvironmentVariables",
            "jdkToolchain",
            "promoteUserPropertiesToSystemProperties",
            "properties",
            "systemProperties",
            "systemPropertiesFile",
            "systemPropertyVariables",
            "useManifestOnlyJar",
            "useModulePath",
            "useSystemClassLoader",
            "workingDirectory");

    private final MavenSession session;
    private final MavenProject module;
    private final MojoExecution original;

    private SurefireExecution(MavenSession session, MavenProject module, MojoExecution original) {
        this.session = session;
        this.module = module;
        this.original = original;
    }

    /**
     * An execution of a module.
     *
     * @throws SuiteProblem when Maven cannot plan it, such as for a version of Surefire that does not resolve
     */
    static SurefireExecution of(MavenSession session, MavenProject module, LifecycleExecutor lifecycle, String id) {
        try (InModule here = new InModule(session, module)) {
            List<MojoExecution> plan =
                    lifecycle.calculateExecutionPlan(session, GOAL + id).getMojoExecutions();
            return new SurefireExecution(session, module, plan.get(plan.size() - 1));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // Maven declares nine exceptions here, and each says what could not be found or read.
            throw new SuiteProblem(
                    "Maven cannot run maven-surefire-plugin in this build: " + e.getMessage(),
                    "make `mvn test` work, then call the goal again.");
        }
    }

    /** An execution that Maven is about to start. */
    static SurefireExecution wrapping(MavenSession session, MavenProject module, MojoExecution execution) {
        return new SurefireExecution(session, module, execution);
    }

    /** Before 3.5.6, class threads put tests into other classes' files (tried on 3.2.5, 3.5.6 and 3.6.1). */
    static boolean reportsByClass(String version) {
        return new ComparableVersion(version).compareTo(new ComparableVersion("3.5.6")) >= 0;
    }

    MavenProject module() {
        return module;
    }

    String version() {
        return original.getVersion();
    }

    String id() {
        return original.getExecutionId();
    }

    /** Whether the POM says this parameter for this execution and not for all, as a value that no property reaches. */
    boolean saysItself(String parameter) {
        Xpp3Dom own = ProjectReader.literal(module, id(), parameter);
        return own != null
                && own.getValue() != null
                && !own.getValue().contains("${")
                && !own.equals(ProjectReader.pluginLiteral(module, parameter));
    }

    /** Whether the project tells JUnit this configuration parameter. */
    boolean tellsJUnit(String parameter) {
        return JUnitSettings.of(module, session, module.getBasedir().toPath()).stream()
                .anyMatch(setting -> setting.name().equals(parameter));
    }

    /** Whether its tests can be listed without being run. */
    boolean canList() {
        return ProbeListener.canList(version(), module.getArtifacts());
    }

    /** Whether the project keeps it from running any test. */
    boolean isSwitchedOff() {
        return Stream.of("skip", "skipTests", "skipExec")
                .anyMatch(parameter -> value(parameter).equals("true"));
    }

    /** Whether this build leaves XML reports. */
    boolean writesXml() {
        return !value("disableXmlReport").equals("true");
    }

    /** A copy with its own configuration, to be changed and executed. */
    ChangedExecution copy(String id) {
        MojoExecution copy = new MojoExecution(original.getMojoDescriptor(), id, MojoExecution.Source.CLI);
        Xpp3Dom configuration = new Xpp3Dom(original.getConfiguration());
        copy.setConfiguration(configuration);
        return new ChangedExecution(this, copy, configuration);
    }

    /** The execution itself with a changed configuration. */
    ChangedExecution changeInPlace() {
        Xpp3Dom configuration = new Xpp3Dom(original.getConfiguration());
        ChangedExecution changed = new ChangedExecution(this, original, configuration);
        original.setConfiguration(configuration);
        return changed;
    }

    /** The value of a parameter as Surefire would get it: text, evaluated; empty when unset. */
    String value(String parameter) {
        Xpp3Dom child = original.getConfiguration().getChild(parameter);
        return child == null ? "" : evaluate(child);
    }

    /**
     * The project's own arguments of the test JVM. JaCoCo and others set a property while the build runs, so it is read now;
     * {@code @{name}} of one that nobody sets stays.
     */
    String argLine() {
        return LateReferences.resolved(value("argLine"), module.getProperties());
    }

    /**
     * Refuses arguments that no test JVM can start with.
     *
     * @throws SuiteProblem when they name a property that nobody sets
     */
    void requireArgLine() {
        LateReferences.first(argLine()).ifPresent(unset -> {
            throw new SuiteProblem(
                    "The argLine of Surefire's execution " + id() + " in " + module.getArtifactId() + " says @{"
                            + unset + "}, and once the tests are compiled no property " + unset
                            + " is set: no test JVM starts.",
                    "let the POM have an empty property <" + unset
                            + "/>, or bind what sets it, such as jacoco:prepare-agent; then call the goal again.");
        });
    }

    /** The elements of a list parameter. A set user property replaces the POM's list (tried on 3.2.5 to 3.6.1). */
    List<String> list(String parameter) {
        Xpp3Dom child = original.getConfiguration().getChild(parameter);
        if (child == null) {
            return List.of();
        }
        String value = evaluate(child);
        if (!value.isBlank()) {
            return Arrays.stream(value.split(","))
                    .map(String::trim)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
        return Arrays.stream(child.getChildren()).map(this::evaluate).toList();
    }

    /** The text as it stands in the merged configuration, such as {@code ${forkCount}}; empty when there is none. */
    String raw(String parameter) {
        Xpp3Dom child = original.getConfiguration().getChild(parameter);
        return child == null || child.getValue() == null ? "" : child.getValue();
    }

    /**
     * Every parameter as the POM of now decides it, a line each: this session's own configuration is older than our
     * edits of the POM.
     *
     * @param current the project as its POM gives it now
     */
    String settings(MavenProject current) {
        return settings(current, id(), parameter -> true);
    }

    /**
     * The same of those that can change a result, and that no other setting of the certificate covers; of every execution
     * that the module has by now.
     */
    String deciding(MavenProject current) {
        return SurefireExecutions.ids(current).stream()
                .map(id -> settings(current, id, DECIDING::contains))
                .collect(Collectors.joining());
    }

    private String settings(MavenProject current, String id, Predicate<String> wanted) {
        StringBuilder lines = new StringBuilder(version()).append('\n');
        for (Xpp3Dom parameter : original.getConfiguration().getChildren()) {
            if (!wanted.test(parameter.getName())) {
                continue;
            }
            Xpp3Dom literal = ProjectReader.literal(current, id, parameter.getName());
            lines.append(parameter.getName())
                    .append('=')
                    .append(literal == null ? property(parameter.getValue(), current) : literal)
                    .append('\n');
        }
        return lines.toString();
    }

    /** The value of {@code ${name}}; empty where it is no property, such as Maven's own objects. */
    private String property(String expression, MavenProject current) {
        if (expression == null || !expression.startsWith("${") || !expression.endsWith("}")) {
            return "";
        }
        String name = expression.substring(2, expression.length() - 1);
        String user = session.getUserProperties().getProperty(name);
        return user != null ? user : current.getProperties().getProperty(name, "");
    }

    private String evaluate(Xpp3Dom element) {
        Object value = element.getValue() == null ? null : evaluate(element.getValue());
        String fallback = element.getAttribute("default-value");
        if (value == null && fallback != null) {
            value = evaluate(fallback);
        }
        if (value instanceof String[] array) {
            return String.join(",", array);
        }
        return value == null ? "" : value.toString();
    }

    private Object evaluate(String text) {
        try (InModule here = new InModule(session, module)) {
            return new PluginParameterExpressionEvaluator(session, original).evaluate(text);
        } catch (ExpressionEvaluationException e) {
            throw new IllegalStateException("cannot evaluate " + text + " of surefire:test", e);
        }
    }
}
