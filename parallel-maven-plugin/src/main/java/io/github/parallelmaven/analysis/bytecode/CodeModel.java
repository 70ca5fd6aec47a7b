package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.model.Project;

/** The class files of one module, each read once. */
public final class CodeModel {

    private CodeModel() {}

    public static CodeModel read(Project project) {
        throw new UnsupportedOperationException("signature only: " + project.coordinates());
    }
}
