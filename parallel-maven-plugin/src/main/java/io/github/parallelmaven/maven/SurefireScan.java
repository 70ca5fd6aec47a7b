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

    /** The same with other classes where the POM names none. */
    static SortedSet<String> selectedClasses(SurefireExecution surefire, List<String> usual) {
        File testClasses = new File(surefire.module().getBuild().getTestOutputDirectory());
        List<String> includes = surefire.list("includes");
        List<String> excludes = surefire.list("excludes");
        TestListResolver resolver =
                new TestListResolver(includes.isEmpty() ? usual : includes, excludes.isEmpty() ? EXCLUDES : excludes);
        return new TreeSet<>(new DirectoryScanner(testClasses, resolver).scan().getClasses());
    }
}
