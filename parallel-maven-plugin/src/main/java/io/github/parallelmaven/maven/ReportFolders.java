package io.github.parallelmaven.maven;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.maven.project.MavenProject;

/** Where a build's own executions of Surefire leave their XML. */
final class ReportFolders {

    private ReportFolders() {}

    /** What Surefire's own provider for TestNG calls all classes of one JVM. */
    private static final String TESTNG_REPORT = "TestSuite";

    /**
     * The folders, each once. None where two executions of a module write one file, such as that of a class whose tests both run: the
     * later one overwrites it, and what is left tells half of them. And none where an execution that is left out may write there too.
     */
    static List<Path> of(List<SurefireExecution> executions) {
        if (executions.stream()
                .map(SurefireExecution::module)
                .distinct()
                .anyMatch(module -> hasOthers(module, executions))) {
            return List.of();
        }
        TreeSet<String> seen = new TreeSet<>();
        for (SurefireExecution execution : executions) {
            MavenProject module = execution.module();
            Collection<String> names = ProbeListener.isOfTestNg(execution)
                    ? List.of(TESTNG_REPORT)
                    : SurefireScan.selectedClasses(execution);
            String place = module.getId() + " " + execution.value("reportsDirectory") + " "
                    + execution.value("reportNameSuffix");
            for (String name : names) {
                if (!seen.add(place + " " + name)) {
                    return List.of();
                }
            }
        }
        return executions.stream()
                .map(execution -> Path.of(execution.value("reportsDirectory")))
                .distinct()
                .toList();
    }

    private static boolean hasOthers(MavenProject module, List<SurefireExecution> executions) {
        List<String> kept = executions.stream()
                .filter(execution -> execution.module().equals(module))
                .map(SurefireExecution::id)
                .toList();
        return !kept.containsAll(SurefireExecutions.ids(module));
    }
}
