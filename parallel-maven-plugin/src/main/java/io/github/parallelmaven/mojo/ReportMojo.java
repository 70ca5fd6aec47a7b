package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.BuildRoot;
import io.github.parallelmaven.phase.InvalidSettingException;
import io.github.parallelmaven.phase.Values;
import io.github.parallelmaven.project.ParallelProperties;
import io.github.parallelmaven.report.PageSection;
import io.github.parallelmaven.report.ReportFile;
import io.github.parallelmaven.report.SitePage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * A page for the Maven site from the last results of validate, apply or a phase goal. Measures and judges nothing itself.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public class ReportMojo extends AbstractMavenReport {

    private static final String RESULT = "result.json";

    /** Where the results are; {@code target/parallel} by default. The page itself goes to the site. */
    @Parameter(property = "parallel.outputDirectory", defaultValue = "${project.build.directory}/parallel")
    private File resultsDirectory;

    /** Skips this plugin. Default: false. */
    @Parameter(property = "parallel.skip")
    private String skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Override
    public boolean canGenerateReport() throws MavenReportException {
        try {
            return !new Values(this::value).flag("parallel.skip", false);
        } catch (InvalidSettingException e) {
            throw new MavenReportException(e.getMessage());
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(skip)
                .or(() -> ParallelProperties.read(BuildRoot.of(session)).override(name));
    }

    @Override
    public String getOutputName() {
        return "parallel";
    }

    @Override
    public String getName(Locale locale) {
        return "Parallel tests";
    }

    @Override
    public String getDescription(Locale locale) {
        return "The sixteen gates, times and findings of the last parallel:validate or parallel:apply.";
    }

    @Override
    protected void executeReport(Locale locale) throws MavenReportException {
        new PageRenderer(getSink(), getName(locale), sections()).render();
    }

    private List<PageSection> sections() throws MavenReportException {
        Path result = resultsDirectory.toPath().resolve(RESULT);
        if (!Files.isRegularFile(result)) {
            return SitePage.withoutResults(result);
        }
        try {
            return SitePage.of(ReportFile.read(result));
        } catch (IOException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }
}
