package io.github.parallelmaven.edit.source;

/**
 * How a type is written in a file.
 *
 * @param name the simple or the fully qualified name
 * @param needsImport whether the simple name needs an import that is not there
 */
record Spelling(String name, boolean needsImport) {

    boolean isSimple() {
        return name.indexOf('.') < 0;
    }
}
