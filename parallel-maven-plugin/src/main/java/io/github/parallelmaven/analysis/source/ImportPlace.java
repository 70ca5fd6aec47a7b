package io.github.parallelmaven.analysis.source;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import io.github.parallelmaven.model.FileText;
import io.github.parallelmaven.model.SourceOutline.ImportLine;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where an import may be inserted: behind the last type import, else behind the static ones, else behind the package, else
 * at the start.
 *
 * @param offset where the first import line starts
 * @param prefix what must stand before it
 * @param suffix what must stand behind the last one
 */
record ImportPlace(int offset, String prefix, String suffix) {

    /** What may stand behind a declaration on its line without belonging to the next one. */
    private static final Pattern REST =
            Pattern.compile("[ \\t\\f]*(/\\*[^\\r\\n]*?\\*/[ \\t\\f]*)?(//[^\\r\\n]*)?\\R?");

    static ImportPlace of(CompilationUnit unit, FileText file, Lines lines) {
        Optional<Node> types = last(unit, declaration -> !declaration.isStatic());
        if (types.isPresent()) {
            return behind(types.get(), file, lines, false);
        }
        return last(unit, ImportDeclaration::isStatic)
                .or(() -> unit.getPackageDeclaration().map(declaration -> declaration))
                .map(node -> behind(node, file, lines, true))
                .orElseGet(() -> new ImportPlace(0, "", file.text().isEmpty() ? "" : file.eol()));
    }

    /** The line of an import of this name; empty when it shares the line, or the file ends on it. */
    static Optional<ImportLine> line(String name, Node node, FileText file, Lines lines) {
        Position begin = node.getRange().orElseThrow().begin;
        Position end = node.getRange().orElseThrow().end;
        String before = lines.before(begin);
        int next = lines.nextLine(end);
        String rest = file.text().substring(lines.end(end), next);
        boolean alone =
                before.isBlank() && REST.matcher(rest).matches() && (rest.endsWith("\n") || rest.endsWith("\r"));
        return alone
                ? Optional.of(new ImportLine(name, lines.offset(begin) - before.length(), next))
                : Optional.empty();
    }

    private static Optional<Node> last(CompilationUnit unit, Predicate<ImportDeclaration> wanted) {
        return unit.getImports().stream()
                .filter(wanted)
                .map(Node.class::cast)
                .max(Comparator.comparing(node -> node.getRange().orElseThrow().end));
    }

    private static ImportPlace behind(Node node, FileText file, Lines lines, boolean newGroup) {
        Position end = node.getRange().orElseThrow().end;
        String text = file.text();
        int next = lines.nextLine(end);
        String rest = text.substring(lines.end(end), next);
        if (!REST.matcher(rest).matches()) {
            return new ImportPlace(lines.end(end), file.eol(), "");
        }
        boolean unfinished = !rest.endsWith("\n") && !rest.endsWith("\r");
        String prefix = (unfinished ? file.eol() : "") + (newGroup ? file.eol() : "");
        boolean blankFollows = next >= text.length() || text.charAt(next) == '\n' || text.charAt(next) == '\r';
        return new ImportPlace(next, prefix, newGroup && !blankFollows ? file.eol() : "");
    }
}
