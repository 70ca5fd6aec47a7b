package io.github.parallelmaven.analysis.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.parallelmaven.model.FileText;
import io.github.parallelmaven.model.SourceOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes the outline of a parsed file. */
final class OutlineBuilder {

    private final String path;
    private final FileText file;
    private final Lines lines;

    OutlineBuilder(String path, FileText file) {
        this.path = path;
        this.file = file;
        this.lines = new Lines(file.text());
    }

    SourceOutline build(CompilationUnit unit) {
        String packageName = unit.getPackageDeclaration()
                .map(declaration -> declaration.getNameAsString())
                .orElse("");
        ImportPlace place = ImportPlace.of(unit, file, lines);
        return new SourceOutline(
                path,
                file.charset().name(),
                file.eol(),
                packageName,
                imports(unit),
                place.offset(),
                place.prefix(),
                place.suffix(),
                types(unit, packageName),
                List.copyOf(typeNames(unit)),
                importLines(unit),
                false);
    }

    private List<SourceOutline.ImportLine> importLines(CompilationUnit unit) {
        return unit.getImports().stream()
                .filter(declaration -> !declaration.isStatic())
                .flatMap(declaration -> ImportPlace.line(imported(declaration), declaration, file, lines).stream())
                .toList();
    }

    private static List<String> imports(CompilationUnit unit) {
        return unit.getImports().stream()
                .filter(declaration -> !declaration.isStatic())
                .map(OutlineBuilder::imported)
                .toList();
    }

    private static String imported(ImportDeclaration declaration) {
        return declaration.getNameAsString() + (declaration.isAsterisk() ? ".*" : "");
    }

    private List<SourceOutline.Type> types(CompilationUnit unit, String packageName) {
        TypeBuilder builder = new TypeBuilder(file.text(), lines);
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        List<SourceOutline.Type> types = new ArrayList<>();
        unit.getTypes().forEach(type -> add(type, prefix + type.getNameAsString(), builder, types));
        return types;
    }

    private static void add(
            TypeDeclaration<?> type, String binaryName, TypeBuilder builder, List<SourceOutline.Type> types) {
        types.add(builder.type(type, binaryName));
        for (var member : type.getMembers()) {
            if (member instanceof TypeDeclaration<?> nested) {
                add(nested, binaryName + "$" + nested.getNameAsString(), builder, types);
            }
        }
    }

    /** Every simple name in the code that may stand for a type; a few are variables, which does no harm. */
    private static SortedSet<String> typeNames(CompilationUnit unit) {
        SortedSet<String> names = new TreeSet<>();
        unit.getTypes()
                .forEach(type -> type.walk(node -> {
                    if (node instanceof ClassOrInterfaceType used
                            && used.getScope().isEmpty()) {
                        names.add(used.getNameAsString());
                    } else if (node instanceof NameExpr used) {
                        names.add(used.getNameAsString());
                    } else if (node instanceof AnnotationExpr used) {
                        names.add(firstPart(used.getNameAsString()));
                    }
                }));
        return names;
    }

    private static String firstPart(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
