package io.github.parallelmaven.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run depends on beside its configuration: a sample serves again only where all of it is the same. Digests stand
 * for what is long, and for what may be secret.
 *
 * @param files digest of the project's files
 * @param jdk home, version and vendor of the test JVM
 * @param maven version of Maven
 * @param plugin version of this plugin
 * @param profiles the active profiles
 * @param properties digest of the user properties, without those of this plugin, which change no run
 * @param classPath digest of the resolved test class path, in order; what can change under one version counts by its bytes
 * @param surefire digest of the effective configuration of Surefire's {@code default-test}
 * @param cores processors of the machine
 */
public record SampleKey(
        String files,
        String jdk,
        String maven,
        String plugin,
        String profiles,
        String properties,
        String classPath,
        String surefire,
        int cores) {

    /** What has changed since an earlier sample, a phrase each; empty when that one serves again. */
    public List<String> changedSince(SampleKey earlier) {
        List<String> changed = new ArrayList<>();
        note(!jdk.equals(earlier.jdk), "the JDK changed", changed);
        note(!maven.equals(earlier.maven), "Maven's version changed", changed);
        note(!plugin.equals(earlier.plugin), "this plugin's version changed", changed);
        note(!profiles.equals(earlier.profiles), "the active profiles changed", changed);
        note(!properties.equals(earlier.properties), "the user properties (-D) changed", changed);
        note(!classPath.equals(earlier.classPath), "the test class path changed", changed);
        note(!surefire.equals(earlier.surefire), "Surefire's configuration changed", changed);
        note(cores != earlier.cores, "the number of cores changed", changed);
        note(!files.equals(earlier.files), "the project's files changed", changed);
        return List.copyOf(changed);
    }

    private static void note(boolean differs, String phrase, List<String> changed) {
        if (differs) {
            changed.add(phrase);
        }
    }
}
