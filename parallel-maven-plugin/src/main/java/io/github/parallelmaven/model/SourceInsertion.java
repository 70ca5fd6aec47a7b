package io.github.parallelmaven.model;

/**
 * Text to insert into a test source at a place that is known.
 *
 * @param path the file, from the project's root
 * @param offset in characters of the decoded text
 * @param reason why, one line
 */
public record SourceInsertion(String path, int offset, String inserted, ChangeGroup group, String reason) {}
