package io.github.parallelmaven.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.maven.project.MavenProject;

/** Where a build's own executions of Surefire leave their XML. */
final class ReportFolders {

    private ReportFolders() {}

    /**
     * The folders, each once. None where two executions of a module run tests of one class: the later one overwrites the
     * class's file, and what is left tells half of them. And none where an execution that is left out may write there too.
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
            for (String name : SurefireScan.selectedClasses(execution)) {
                if (!seen.add(module.getId() + " " + execution.value("reportsDirectory") + " " + name)) {
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
