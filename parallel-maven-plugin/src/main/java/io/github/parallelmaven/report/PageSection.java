package io.github.parallelmaven.report;

import java.util.List;

/**
 * One section of the page for a Maven site: a heading, lines of text below it, and perhaps a table.
 *
 * @param title the heading
 * @param lines plain text, a paragraph each
 * @param columns the heads of the table; empty when there is none
 * @param rows the cells, each row as long as {@code columns}
 */
public record PageSection(String title, List<String> lines, List<String> columns, List<List<String>> rows) {

    public PageSection {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        title + ": a row has " + row.size() + " cells, and there are " + columns.size() + " columns");
            }
        }
    }

    static PageSection text(String title, List<String> lines) {
        return new PageSection(title, lines, List.of(), List.of());
    }
}
