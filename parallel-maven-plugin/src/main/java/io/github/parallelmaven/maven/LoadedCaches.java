package io.github.parallelmaven.maven;

import io.github.parallelmaven.project.BuildCaches;
import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.plexus.classworlds.realm.ClassRealm;

/**
 * The caches of test runs that Maven has loaded. They are told by their jars, since an extension of conventions brings
 * one that no file of the project names, and others come by the command line or with Maven itself.
 */
final class LoadedCaches {

    /** The realms of plugins; all others are Maven's own and those of extensions. */
    private static final String PLUGIN = "plugin>";

    private static final Pattern JAR = Pattern.compile("(?<artifact>.+?)-(?<version>\\d.*)\\.jar");

    private LoadedCaches() {}

    /**
     * Their versions by artifactId.
     *
     * @param loader of a plugin in this build: one world holds its realm and all others
     */
    static Map<String, String> of(ClassLoader loader) {
        Map<String, String> caches = new TreeMap<>();
        if (loader instanceof ClassRealm ours) {
            ours.getWorld().getRealms().stream()
                    .filter(realm -> !realm.getId().startsWith(PLUGIN))
                    .flatMap(realm -> Arrays.stream(realm.getURLs()))
                    .map(LoadedCaches::name)
                    .map(JAR::matcher)
                    .filter(Matcher::matches)
                    .filter(jar -> BuildCaches.isOne(jar.group("artifact")))
                    .forEach(jar -> caches.put(jar.group("artifact"), jar.group("version")));
        }
        return caches;
    }

    private static String name(URL url) {
        return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
    }
}
