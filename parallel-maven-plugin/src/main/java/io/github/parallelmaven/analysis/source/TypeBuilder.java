package io.github.parallelmaven.analysis.source;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.parallelmaven.model.SourceOutline;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the outlines of types and their methods. */
final class TypeBuilder {

    private final String text;
    private final Lines lines;

    TypeBuilder(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    SourceOutline.Type type(TypeDeclaration<?> type, String binaryName) {
        Position begin = range(type).begin;
        return new SourceOutline.Type(
                binaryName,
                lines.offset(begin),
                range(type.getName()).begin.line,
                indent(begin),
                standsFirst(begin),
                annotations(type),
                annotationTexts(type),
                fields(type).toList(),
                type.getMethods().stream().map(this::method).toList());
    }

    private SourceOutline.Method method(MethodDeclaration method) {
        Range range = range(method);
        return new SourceOutline.Method(
                method.getNameAsString(),
                method.getParameters().stream().map(TypeBuilder::simpleType).collect(Collectors.joining(",")),
                lines.offset(range.begin),
                range(method.getName()).begin.line,
                range.end.line,
                indent(range.begin),
                standsFirst(range.begin),
                annotations(method),
                annotationTexts(method),
                textOf(method));
    }

    private Stream<SourceOutline.Field> fields(TypeDeclaration<?> type) {
        Stream<SourceOutline.Field> declared = type.getFields().stream()
                .flatMap(field -> field.getVariables().stream())
                .map(variable -> field(variable.getNameAsString(), variable));
        if (type instanceof RecordDeclaration record) {
            return Stream.concat(
                    record.getParameters().stream().map(part -> field(part.getNameAsString(), part)), declared);
        }
        if (type instanceof EnumDeclaration enumeration) {
            return Stream.concat(
                    enumeration.getEntries().stream().map(entry -> field(entry.getNameAsString(), entry)), declared);
        }
        return declared;
    }

    private static SourceOutline.Field field(String name, Node node) {
        return new SourceOutline.Field(name, range(node).begin.line);
    }

    private static String simpleType(Parameter parameter) {
        return simpleType(parameter.getType()) + (parameter.isVarArgs() ? "[]" : "");
    }

    private static String simpleType(Type type) {
        if (type instanceof ArrayType array) {
            return simpleType(array.getComponentType()) + "[]";
        }
        return type instanceof ClassOrInterfaceType named
                ? named.getNameAsString()
                : type.toString().replaceAll("@\\w+\\s*", "");
    }

    private static List<String> annotations(NodeWithAnnotations<?> node) {
        return node.getAnnotations().stream()
                .map(AnnotationExpr::getNameAsString)
                .toList();
    }

    private List<String> annotationTexts(NodeWithAnnotations<?> node) {
        return node.getAnnotations().stream().map(this::textOf).toList();
    }

    private String textOf(Node node) {
        return text.substring(lines.offset(range(node).begin), lines.end(range(node).end));
    }

    private String indent(Position begin) {
        String before = lines.before(begin);
        return before.isBlank() ? before : "";
    }

    private boolean standsFirst(Position begin) {
        return lines.before(begin).isBlank();
    }

    private static Range range(Node node) {
        return node.getRange().orElseThrow(() -> new IllegalStateException("JavaParser gave no position"));
    }
}
