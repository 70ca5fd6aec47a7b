package io.github.parallelmaven.edit;

import io.github.parallelmaven.model.ChangeGroup;

/**
 * One replacement in decoded text, before it is turned into bytes.
 *
 * @param offset in characters from the start of the text
 * @param removed the text that stands there and goes, or empty
 * @param inserted the text that is put there
 */
record CharEdit(int offset, String removed, String inserted, ChangeGroup group, String reason) {}
