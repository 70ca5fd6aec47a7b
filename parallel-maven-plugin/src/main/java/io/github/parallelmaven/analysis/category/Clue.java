package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.model.Category;

/**
 * What one kind of evidence says about a test.
 *
 * @param kind the kind of evidence
 * @param category the least category it allows
 * @param reason what was seen, for a person
 */
record Clue(Kind kind, Category category, String reason) {

    /** Strongest first: of clues for the same category, the strongest is the deciding one. */
    enum Kind {
        TIME,
        TOUCH,
        WORDS
    }
}
