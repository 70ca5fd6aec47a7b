package io.github.parallelmaven.mojo;

import io.github.parallelmaven.report.PageSection;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.reporting.AbstractMavenReportRenderer;

/** Writes the sections of a page in the markup of the site. */
final class PageRenderer extends AbstractMavenReportRenderer {

    private final String title;
    private final List<PageSection> sections;

    PageRenderer(Sink sink, String title, List<PageSection> sections) {
        super(sink);
        this.title = title;
        this.sections = List.copyOf(sections);
    }

    @Override
    public String getTitle() {
        return title;
    }

    @Override
    protected void renderBody() {
        sections.forEach(this::section);
    }

    private void section(PageSection section) {
        startSection(section.title());
        section.lines().forEach(this::line);
        if (!section.columns().isEmpty()) {
            startTable();
            tableHeader(section.columns().toArray(String[]::new));
            section.rows().forEach(this::row);
            endTable();
        }
        endSection();
    }

    // text() and not paragraph() or tableCell(): these take braces in a message for a link

    private void row(List<String> cells) {
        sink.tableRow();
        for (String cell : cells) {
            sink.tableCell();
            text(cell);
            sink.tableCell_();
        }
        sink.tableRow_();
    }

    private void line(String line) {
        sink.paragraph();
        text(line);
        sink.paragraph_();
    }
}
