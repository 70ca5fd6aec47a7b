package io.github.parallelmaven.analysis.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** Turns ASM's annotations into {@link AnnotationFacts}. */
final class Annotations {

    private Annotations() {}

    static List<AnnotationFacts> of(@Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
        List<AnnotationFacts> found = new ArrayList<>();
        addAll(found, visible);
        addAll(found, invisible);
        return List.copyOf(found);
    }

    /** Those of each parameter one after another. */
    static List<AnnotationFacts> ofParameters(MethodNode method) {
        List<AnnotationFacts> found = new ArrayList<>();
        Stream.concat(
                        Stream.ofNullable(method.visibleParameterAnnotations),
                        Stream.ofNullable(method.invisibleParameterAnnotations))
                .flatMap(Arrays::stream)
                .forEach(nodes -> addAll(found, nodes));
        return List.copyOf(found);
    }

    private static void addAll(List<AnnotationFacts> found, @Nullable List<AnnotationNode> nodes) {
        if (nodes != null) {
            nodes.forEach(node -> found.add(of(node)));
        }
    }

    private static AnnotationFacts of(AnnotationNode node) {
        Map<String, Object> values = new HashMap<>();
        List<Object> pairs = node.values == null ? List.of() : node.values;
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            values.put((String) pairs.get(i), value(pairs.get(i + 1)));
        }
        return new AnnotationFacts(Type.getType(node.desc).getClassName(), Map.copyOf(values));
    }

    private static Object value(Object raw) {
        if (raw instanceof Type type) {
            return new Value.TypeLiteral(Names.asClassName(type));
        } else if (raw instanceof String[] constant) {
            return constant[1];
        } else if (raw instanceof AnnotationNode nested) {
            return of(nested);
        } else if (raw instanceof List<?> list) {
            return list.stream().map(Annotations::value).toList();
        }
        return raw;
    }
}
