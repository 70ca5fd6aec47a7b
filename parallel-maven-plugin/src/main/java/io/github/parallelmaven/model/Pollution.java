package io.github.parallelmaven.model;

/**
 * Why a test class ended otherwise than sequentially, as far as runs of parts of the suite could tell.
 *
 * @param victim the class whose test ended otherwise
 * @param polluter the one other class that is enough for it
 * @param how what the polluter has to do
 * @param command what runs the two alone so that it can be seen again, in the unchanged project
 */
public record Pollution(String victim, String polluter, How how, String command) {

    /** What makes the victim differ. */
    public enum How {
        /** Both run at the same time. */
        OVERLAP("beside"),
        /** The polluter runs first, in the same JVM. */
        ORDER("after");

        private final String word;

        How(String word) {
            this.word = word;
        }
    }

    /** For a person. */
    public String text() {
        return "gave another result " + how.word + " " + polluter + "; to see it again: `" + command + "`";
    }
}
