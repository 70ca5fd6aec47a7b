package io.github.parallelmaven.maven;

import java.io.File;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.maven.plugin.surefire.util.DirectoryScanner;
import org.apache.maven.surefire.api.testset.TestListResolver;

/** Which classes Surefire selects, by its own scanner: the count that is independent of JUnit's discovery. */
final class SurefireScan {

    /** Surefire's own defaults (AbstractSurefireMojo of 3.x). */
    private static final List<String> INCLUDES =
            List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");

    private static final List<String> EXCLUDES = List.of("**/*$*");

    private SurefireScan() {}

    /** Binary names of the selected classes; what holds no test is among them. */
    static SortedSet<String> selectedClasses(SurefireExecution surefire) {
        return selectedClasses(surefire, INCLUDES);
    }

    /** Whether it would select a class that is not there. */
    static boolean selects(SurefireExecution surefire, String className) {
        return resolver(surefire, INCLUDES).shouldRun(className.replace('.', '/') + ".class", null);
    }

    /** The same with other classes where the POM names none. */
    static SortedSet<String> selectedClasses(SurefireExecution surefire, List<String> usual) {
        File testClasses = new File(surefire.module().getBuild().getTestOutputDirectory());
        return new TreeSet<>(new DirectoryScanner(testClasses, resolver(surefire, usual))
                .scan()
                .getClasses());
    }

    private static TestListResolver resolver(SurefireExecution surefire, List<String> usual) {
        List<String> includes = surefire.list("includes");
        List<String> excludes = surefire.list("excludes");
        return new TestListResolver(includes.isEmpty() ? usual : includes, excludes.isEmpty() ? EXCLUDES : excludes);
    }
}
