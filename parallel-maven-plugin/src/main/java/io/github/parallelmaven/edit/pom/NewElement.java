package io.github.parallelmaven.edit.pom;

import java.util.List;

/**
 * An XML element that is to be inserted.
 *
 * @param attributes as they stand in its open tag, with a blank before each; mostly none
 * @param text escaped already; empty when it has children
 */
record NewElement(String name, String attributes, String text, List<NewElement> children) {

    NewElement(String name, String text, List<NewElement> children) {
        this(name, "", text, children);
    }

    static NewElement text(String name, String value) {
        return new NewElement(name, escape(value), List.of());
    }

    static NewElement of(String name, List<NewElement> children) {
        return new NewElement(name, "", children);
    }

    NewElement with(String attribute) {
        return new NewElement(name, attributes + " " + attribute, text, children);
    }

    /**
     * Its XML, without white space before or behind it.
     *
     * @param lineStart a line end and the element's indent, or empty to keep all on one line
     * @param unit one step of indent
     */
    String render(String lineStart, String unit) {
        StringBuilder xml = new StringBuilder("<" + name + attributes + ">").append(text);
        for (NewElement child : children) {
            String start = lineStart.isEmpty() ? "" : lineStart + unit;
            xml.append(start).append(child.render(start, unit));
        }
        return xml.append(children.isEmpty() ? "" : lineStart)
                .append("</" + name + ">")
                .toString();
    }

    static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
