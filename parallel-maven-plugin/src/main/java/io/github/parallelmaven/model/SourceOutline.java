package io.github.parallelmaven.model;

import java.util.List;

/**
 * Where things stand in one Java source file: positions only, so that text can be inserted and nothing else is touched.
 * All offsets are in characters of the decoded text.
 *
 * @param path from the project's root, with forward slashes
 * @param charset the name of the charset it was decoded with
 * @param eol its line end
 * @param packageName its package, or empty
 * @param imports fully qualified names of its single-type imports, and {@code a.b.*} for wildcards; no static ones
 * @param importOffset where a further import line may be inserted (start of a line)
 * @param importPrefix what must stand before the first inserted import (a line end), or empty
 * @param importSuffix what must stand after the last inserted import, or empty
 * @param types every type of the file, nested ones included
 * @param typeNames simple names that the file's code uses and that may name a type, sorted
 * @param importLines the imports that have a line to themselves, in order; no static ones
 * @param linesStay whether no line may move: a test of it reads line numbers, such as those of a stack trace
 */
public record SourceOutline(
        String path,
        String charset,
        String eol,
        String packageName,
        List<String> imports,
        int importOffset,
        String importPrefix,
        String importSuffix,
        List<Type> types,
        List<String> typeNames,
        List<ImportLine> importLines,
        boolean linesStay) {

    /** The same where lines may move, or may not. */
    public SourceOutline withLinesStaying(boolean stay) {
        return new SourceOutline(
                path,
                charset,
                eol,
                packageName,
                imports,
                importOffset,
                importPrefix,
                importSuffix,
                types,
                typeNames,
                importLines,
                stay);
    }

    /**
     * An import on a line of its own.
     *
     * @param name as in {@link SourceOutline#imports}
     * @param start where the line starts
     * @param end behind its line end
     */
    public record ImportLine(String name, int start, int end) {}

    /**
     * A class, interface, record or enum.
     *
     * @param binaryName its binary name
     * @param offset where an annotation may be inserted: the first token of its declaration
     * @param line the line of its name, from 1
     * @param indent the white space before its declaration, when only that stands before it on its line
     * @param ownLine false when something else stands before it on its line
     * @param annotations names of its annotations as written
     * @param annotationTexts the same annotations with the at sign and arguments, as written
     * @param fields names and lines of its fields
     * @param methods its methods
     */
    public record Type(
            String binaryName,
            int offset,
            int line,
            String indent,
            boolean ownLine,
            List<String> annotations,
            List<String> annotationTexts,
            List<Field> fields,
            List<Method> methods) {
        public Type {
            annotations = List.copyOf(annotations);
            annotationTexts = List.copyOf(annotationTexts);
            fields = List.copyOf(fields);
            methods = List.copyOf(methods);
        }

        /** A type whose annotations have no arguments. */
        public Type(
                String binaryName,
                int offset,
                int line,
                String indent,
                boolean ownLine,
                List<String> annotations,
                List<Field> fields,
                List<Method> methods) {
            this(binaryName, offset, line, indent, ownLine, annotations, marked(annotations), fields, methods);
        }
    }

    /** A field and its line, from 1. */
    public record Field(String name, int line) {}

    /**
     * A method.
     *
     * @param name its name
     * @param parameterTypes simple names of its parameter types without type arguments, comma separated
     * @param offset where an annotation may be inserted
     * @param line the line of its name, from 1
     * @param endLine the line of its last token
     * @param indent the white space before its declaration
     * @param ownLine false when something else stands before it on its line
     * @param annotations names of its annotations as written
     * @param annotationTexts the same annotations with the at sign and arguments, as written
     * @param text its source, annotations and body included
     */
    public record Method(
            String name,
            String parameterTypes,
            int offset,
            int line,
            int endLine,
            String indent,
            boolean ownLine,
            List<String> annotations,
            List<String> annotationTexts,
            String text) {
        public Method {
            annotations = List.copyOf(annotations);
            annotationTexts = List.copyOf(annotationTexts);
        }

        /** A method whose annotations have no arguments. */
        public Method(
                String name,
                String parameterTypes,
                int offset,
                int line,
                int endLine,
                String indent,
                boolean ownLine,
                List<String> annotations,
                String text) {
            this(name, parameterTypes, offset, line, endLine, indent, ownLine, annotations, marked(annotations), text);
        }
    }

    public SourceOutline {
        imports = List.copyOf(imports);
        types = List.copyOf(types);
        typeNames = List.copyOf(typeNames);
        importLines = List.copyOf(importLines);
    }

    /** An outline that does not say which names its code uses, nor where its imports stand. */
    public SourceOutline(
            String path,
            String charset,
            String eol,
            String packageName,
            List<String> imports,
            int importOffset,
            String importPrefix,
            String importSuffix,
            List<Type> types) {
        this(
                path,
                charset,
                eol,
                packageName,
                imports,
                importOffset,
                importPrefix,
                importSuffix,
                types,
                List.of(),
                List.of(),
                false);
    }

    private static List<String> marked(List<String> annotations) {
        return annotations.stream().map(name -> "@" + name).toList();
    }
}
