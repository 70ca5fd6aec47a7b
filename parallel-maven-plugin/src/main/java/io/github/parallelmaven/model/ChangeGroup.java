package io.github.parallelmaven.model;

/** What a change is for; the patch is split by it. */
public enum ChangeGroup {
    BUILD,
    ISOLATION,
    TAGS
}
