package io.github.parallelmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.report.PageSection;
import java.io.StringWriter;
import java.util.List;
import org.apache.maven.doxia.sink.impl.Xhtml5BaseSink;
import org.junit.jupiter.api.Test;

class PageRendererTest {

    private static String rendered(PageSection section) {
        StringWriter page = new StringWriter();
        Xhtml5BaseSink sink = new Xhtml5BaseSink(page);
        new PageRenderer(sink, "Parallel tests", List.of(section)).render();
        sink.close();
        return page.toString();
    }

    @Test
    void bracesAndTagsInAMessageAreShownAsTheyAre() {
        String message = "{a, b} in ${surefire.forkNumber}: expected: <1> & more {";

        String page =
                rendered(new PageSection("Findings", List.of(message), List.of("Message"), List.of(List.of(message))));

        String shown = "{a, b} in ${surefire.forkNumber}: expected: &lt;1&gt; &amp; more {";
        assertThat(page).containsSubsequence("<p>" + shown + "</p>", "<td>" + shown + "</td>");
    }

    @Test
    void aSectionWithoutColumnsHasNoTable() {
        assertThat(rendered(new PageSection("Times", List.of("Baseline: 10.0s"), List.of(), List.of())))
                .contains("Baseline: 10.0s")
                .doesNotContain("<table");
    }
}
