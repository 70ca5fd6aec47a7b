package io.github.parallelmaven.model;

/**
 * One replacement in one file. In sources {@code removed} is always empty: insertions only.
 *
 * @param offset where, in bytes from the start of the file as it was before any edit
 * @param removed the text that is replaced, or empty
 * @param inserted the text that is put there
 * @param group what it is for
 * @param reason why, one line
 */
public record TextEdit(int offset, String removed, String inserted, ChangeGroup group, String reason) {}
