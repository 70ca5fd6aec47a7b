package io.github.parallelmaven.model;

/**
 * A place in the project.
 *
 * @param file path from the project's root with forward slashes, or empty when no source is known
 * @param line from 1, or 0 when unknown
 * @param className binary name of the class
 * @param member method or field, or empty
 */
public record Location(String file, int line, String className, String member) {

    @Override
    public String toString() {
        String place = file.isEmpty() ? className : file + (line > 0 ? ":" + line : "");
        return member.isEmpty() ? place : place + " (" + member + ")";
    }
}
