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
     * class's file, and what is left tells half of them.
     */
    static List<Path> of(List<SurefireExecution> executions) {
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
}
