package io.github.parallelmaven.edit.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Parameter types of a method, brought from JUnit's and the source's notation to simple names. */
final class ParameterTypes {

    private static final Map<Character, String> PRIMITIVES = Map.of(
            'Z', "boolean", 'B', "byte", 'C', "char", 'D', "double", 'F', "float", 'I', "int", 'J', "long", 'S',
            "short");

    private ParameterTypes() {}

    static List<String> simple(String commaSeparated) {
        return commaSeparated.isBlank()
                ? List.of()
                : Arrays.stream(commaSeparated.split(","))
                        .map(type -> simpleOne(type.strip()))
                        .toList();
    }

    /** JUnit gives arrays as {@code Class.getName()} does: {@code [I}, {@code [Ljava.lang.String;}. */
    private static String simpleOne(String type) {
        if (type.startsWith("[")) {
            String element = type.substring(1);
            return (element.startsWith("[") ? simpleOne(element) : element(element)) + "[]";
        }
        String withoutArguments = type.replaceAll("<.*>", "").replace("...", "[]");
        return withoutArguments.substring(
                1 + Math.max(withoutArguments.lastIndexOf('.'), withoutArguments.lastIndexOf('$')));
    }

    private static String element(String descriptor) {
        return descriptor.startsWith("L") && descriptor.endsWith(";")
                ? simpleOne(descriptor.substring(1, descriptor.length() - 1))
                : PRIMITIVES.getOrDefault(descriptor.charAt(0), descriptor);
    }
}
