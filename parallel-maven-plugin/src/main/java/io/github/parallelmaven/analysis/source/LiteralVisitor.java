package io.github.parallelmaven.analysis.source;

import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.parallelmaven.model.SourceLiteral;
import java.util.ArrayList;
import java.util.List;

/** Finds literals where an expression may stand instead, without parentheses around it. */
final class LiteralVisitor {

    private final String path;
    private final String text;
    private final Lines lines;

    LiteralVisitor(String path, String text) {
        this.path = path;
        this.text = text;
        this.lines = new Lines(text);
    }

    List<SourceLiteral> in(CompilationUnit unit) {
        List<SourceLiteral> literals = new ArrayList<>();
        unit.walk(LiteralExpr.class, literal -> {
            boolean fits = literal instanceof StringLiteralExpr || literal instanceof IntegerLiteralExpr;
            if (fits && literal.findAncestor(AnnotationExpr.class).isEmpty() && mayGrow(literal)) {
                literal.getRange().ifPresent(range -> literals.add(at(range)));
            }
        });
        return literals;
    }

    private SourceLiteral at(Range range) {
        int start = lines.offset(range.begin);
        return new SourceLiteral(path, start, text.substring(start, lines.offset(range.end) + 1));
    }

    private static boolean mayGrow(LiteralExpr literal) {
        Node parent = literal.getParentNode().orElseThrow();
        if (parent instanceof MethodCallExpr call) {
            return call.getArguments().contains(literal);
        } else if (parent instanceof BinaryExpr binary) {
            // Of numbers, what stands around may bind closer.
            return literal instanceof StringLiteralExpr && binary.getOperator() == BinaryExpr.Operator.PLUS;
        } else if (parent instanceof AssignExpr assignment) {
            return assignment.getOperator() == AssignExpr.Operator.ASSIGN;
        }
        return parent instanceof ObjectCreationExpr
                || parent instanceof VariableDeclarator
                || parent instanceof ReturnStmt;
    }
}
