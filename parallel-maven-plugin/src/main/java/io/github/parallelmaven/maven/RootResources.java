package io.github.parallelmaven.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;

/** The resource folders from which a file comes to the root of the class path: JUnit looks for its settings only there. */
final class RootResources {

    private RootResources() {}

    /**
     * The folders, in the order of the POM.
     *
     * @param file a name without a folder
     */
    static List<Path> of(List<Resource> resources, String file) {
        return resources.stream()
                .filter(resource -> isRoot(resource.getTargetPath()) && lets(resource, file))
                .map(Resource::getDirectory)
                .map(Path::of)
                .toList();
    }

    private static boolean isRoot(String targetPath) {
        return targetPath == null || targetPath.isBlank() || targetPath.matches("\\.?[/\\\\]?");
    }

    private static boolean lets(Resource resource, String file) {
        boolean included = resource.getIncludes().isEmpty()
                || resource.getIncludes().stream().anyMatch(pattern -> matches(pattern, file));
        return included && resource.getExcludes().stream().noneMatch(pattern -> matches(pattern, file));
    }

    /** As Maven matches a file that is in no folder: {@code **} stands for no folder too. */
    private static boolean matches(String pattern, String file) {
        String path = pattern.trim().replace('\\', '/');
        String name = (path.endsWith("/") ? path + "**" : path).replaceFirst("^(\\*\\*/)+", "");
        if (name.contains("/")) {
            return false;
        }
        String regex = Stream.of(name.split("(?<=[*?])|(?=[*?])"))
                .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                .collect(Collectors.joining());
        return file.matches(regex);
    }
}
