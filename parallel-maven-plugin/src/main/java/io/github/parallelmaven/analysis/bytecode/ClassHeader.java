package io.github.parallelmaven.analysis.bytecode;

import java.util.List;

/** Everything in a class file but its code; see {@link ClassFacts} for the meaning. */
record ClassHeader(
        String name,
        String superName,
        List<String> interfaces,
        int access,
        String sourceFile,
        String outer,
        boolean staticMember,
        List<AnnotationFacts> annotations,
        List<FieldFacts> fields,
        List<MethodHeader> methods) {}
