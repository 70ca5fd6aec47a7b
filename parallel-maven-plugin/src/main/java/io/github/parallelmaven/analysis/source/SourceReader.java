package io.github.parallelmaven.analysis.source;

import com.github.javaparser.ParseResult;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import io.github.parallelmaven.model.FileText;
import io.github.parallelmaven.model.SourceLiteral;
import io.github.parallelmaven.model.SourceOutline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads one Java source file into its outline. */
public final class SourceReader {

    private final JavaDialect dialect = new JavaDialect();

    /**
     * Reads a file.
     *
     * @param root the project's root
     * @param file the source file
     * @param charset the name of the charset the compiler reads it with
     * @param javaRelease the language level, such as 17
     * @throws SourceProblem when it does not decode or does not parse
     * @throws UncheckedIOException when it cannot be read
     */
    public SourceOutline read(Path root, Path file, String charset, int javaRelease) throws SourceProblem {
        String shown = shown(root, file);
        FileText text = decode(shown, file, charset);
        CompilationUnit unit = parse(shown, text.text(), javaRelease);
        return new OutlineBuilder(shown, text).build(unit);
    }

    /**
     * The literals of a test source that may be made longer.
     *
     * @param root the project's root
     * @param source the file as it was read before
     * @throws SourceProblem when it has changed since, and does not decode or parse any more
     */
    public List<SourceLiteral> literals(Path root, SourceOutline source, int javaRelease) throws SourceProblem {
        FileText text = decode(source.path(), root.resolve(source.path()), source.charset());
        CompilationUnit unit = parse(source.path(), text.text(), javaRelease);
        return new LiteralVisitor(source.path(), text.text()).in(unit);
    }

    /** Whether a text is Java of that language level. */
    public boolean parses(String text, int javaRelease) {
        return dialect.strict(javaRelease).parse(text).isSuccessful();
    }

    private CompilationUnit parse(String shown, String text, int javaRelease) throws SourceProblem {
        ParseResult<CompilationUnit> result = dialect.lenient(javaRelease).parse(text);
        if (result.isSuccessful() && result.getResult().isPresent()) {
            return result.getResult().get();
        }
        Problem first = result.getProblems().get(0);
        int line = first.getLocation()
                .flatMap(tokens -> tokens.getBegin().getRange())
                .map(range -> range.begin.line)
                .orElse(0);
        throw new SourceProblem(shown, line, "does not parse: " + firstLine(first.getMessage()));
    }

    private static FileText decode(String shown, Path file, String charset) throws SourceProblem {
        try {
            return FileText.decode(Files.readAllBytes(file), Charset.forName(charset));
        } catch (CharacterCodingException e) {
            throw new SourceProblem(shown, 0, "its bytes are not " + charset + ", which the build says it is");
        } catch (IllegalArgumentException e) {
            throw new SourceProblem(shown, 0, "unknown charset " + charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is reached through a link is edited, and shown, where it really is, if that is in the project. */
    private static String shown(Path root, Path file) {
        Path path = file.startsWith(root) ? root.relativize(file) : file;
        try {
            Path real = file.toRealPath();
            Path project = root.toRealPath();
            path = real.startsWith(project) ? project.relativize(real) : path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path.toString().replace('\\', '/');
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message).strip();
    }
}
