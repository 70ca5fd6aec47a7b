package io.github.parallelmaven.model;

import java.nio.file.Path;

/** One element of the resolved test class path that is an artifact. */
public record Dependency(String groupId, String artifactId, String version, Path file) {

    public String key() {
        return groupId + ":" + artifactId;
    }

    @Override
    public String toString() {
        return key() + ":" + version;
    }
}
