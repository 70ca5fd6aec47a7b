package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.journal.Insertion;

/** What stands right beside a copy of an insertion, and may have made it a part of something longer, which is the user's. */
final class Neighbours {

    /** What takes the expression or the name before it, or binds closer than the sum that an insertion is. */
    private static final String GOES_ON = ".([*/%";

    private final String whole;
    private final Remarks remarks;
    private final boolean java;

    /**
     * @param path tells the kind: only Java's grammar is looked at
     */
    Neighbours(String path, String whole, Remarks remarks) {
        this.whole = whole;
        this.remarks = remarks;
        this.java = path.endsWith(".java");
    }

    /**
     * Whether they go on with it, as {@code ("mine")} does with an annotation that was written without arguments.
     *
     * @param start where its first visible character stands
     * @param end right behind its last one
     */
    boolean goOnWith(Insertion insertion, int start, int end) {
        return isInsideAWord(insertion, start, end) || java && isContinued(insertion, end);
    }

    /** Whether it is now a part of a longer word that it was no part of: {@code 1C} of a user's {@code 11C} is not ours. */
    private boolean isInsideAWord(Insertion insertion, int start, int end) {
        boolean joinedBefore =
                start > 0 && isOneWord(start) && !insertion.lead().endsWith(whole.substring(start - 1, start));
        return joinedBefore
                || end < whole.length()
                        && isOneWord(end)
                        && !insertion.trail().startsWith(whole.substring(end, end + 1));
    }

    /** Whether a word goes on here. */
    private boolean isOneWord(int at) {
        return isOfAWord(whole.charAt(at - 1)) && isOfAWord(whole.charAt(at));
    }

    private static boolean isOfAWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '.' || letter == '_';
    }

    private boolean isContinued(Insertion insertion, int end) {
        int next = nextCode(end);
        if (next == whole.length()) {
            return false;
        }
        String inserted = insertion.inserted().strip();
        if (inserted.startsWith("@")) {
            return isOneName(end) || !startsADeclaration(whole.charAt(next));
        }
        boolean endsInsideALiteral = inserted.endsWith("\"");
        return !endsInsideALiteral
                && GOES_ON.indexOf(whole.charAt(next)) >= 0
                && !insertion.trail().stripLeading().startsWith(whole.substring(next, next + 1));
    }

    private boolean isOneName(int at) {
        return Character.isJavaIdentifierPart(whole.charAt(at - 1)) && Character.isJavaIdentifierPart(whole.charAt(at));
    }

    /** What may stand behind an annotation that is not a part of another one: the rest of what it is on. */
    private static boolean startsADeclaration(char code) {
        return Character.isJavaIdentifierStart(code) || code == '@' || code == '<';
    }

    private int nextCode(int from) {
        int at = from;
        while (at < whole.length() && (Character.isWhitespace(whole.charAt(at)) || remarks.holds(at))) {
            at++;
        }
        return at;
    }
}
