package io.github.parallelmaven.model;

/**
 * A gate judged twice: on the project as it is, and on the trial, as {@code apply} would leave it.
 *
 * @param now the project as it is
 * @param trial the project with all proposed changes
 */
public record Standing(Verdict now, Verdict trial) {

    /** The one word of the table. */
    public enum Word {
        PASSED("PASSED"),
        PENDING("PENDING"),
        FAILED("FAILED"),
        WARNED("WARNED"),
        NOT_APPLICABLE("NOT APPLICABLE"),
        NOT_JUDGED("NOT JUDGED");

        private final String text;

        Word(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** Both states are the same one: nothing is proposed. */
    public static Standing same(Verdict verdict) {
        return new Standing(verdict, verdict);
    }

    public Word word() {
        if (trial instanceof Verdict.Failed) {
            return Word.FAILED;
        }
        if (trial instanceof Verdict.NotJudged) {
            return Word.NOT_JUDGED;
        }
        if (trial instanceof Verdict.NotApplicable && now instanceof Verdict.NotJudged) {
            // The changes have made nothing of that kind go away: it was not looked for before.
            return Word.NOT_APPLICABLE;
        }
        if (!now.isMet()) {
            return Word.PENDING;
        }
        if (trial instanceof Verdict.Warned) {
            return Word.WARNED;
        }
        return trial instanceof Verdict.NotApplicable ? Word.NOT_APPLICABLE : Word.PASSED;
    }

    /** PENDING, FAILED, and NOT JUDGED for want of a certificate fail the build. */
    public boolean failsBuild() {
        return switch (word()) {
            case PENDING, FAILED -> true;
            case NOT_JUDGED -> trial instanceof Verdict.NotJudged verdict && verdict.forWantOfCertificate();
            case PASSED, WARNED, NOT_APPLICABLE -> false;
        };
    }
}
