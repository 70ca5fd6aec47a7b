package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Project;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Uses of tags in {@code groups} and {@code excludedGroups} of POMs, and in the properties these refer to. */
final class PomGroups {

    private static final Set<String> PARAMETERS = Set.of("groups", "excludedGroups");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

    /** A leaf of a POM and the POM as users read its path. */
    private record Place(String file, XmlReader.Leaf leaf) {
        @Override
        public String toString() {
            return file + ":" + leaf.line() + " <" + leaf.name() + ">" + leaf.text() + "</" + leaf.name() + ">";
        }
    }

    private PomGroups() {}

    static List<String> uses(Project project, Collection<String> words) {
        List<Place> places = LocalPoms.of(project)
                .flatMap(pom -> XmlReader.leaves(pom).stream().map(leaf -> new Place(project.show(pom), leaf)))
                .toList();
        Set<String> deciding = deciding(places);
        return places.stream()
                .filter(place -> decides(place, deciding))
                .filter(place -> TagExpression.uses(place.leaf().text(), words))
                .map(Place::toString)
                .toList();
    }

    /** The properties that reach a groups parameter, through any number of references. */
    private static Set<String> deciding(List<Place> places) {
        Set<String> names = new LinkedHashSet<>(PARAMETERS);
        boolean grown = true;
        while (grown) {
            Set<String> known = Set.copyOf(names);
            places.stream()
                    .filter(place -> decides(place, known))
                    .flatMap(place ->
                            REFERENCE.matcher(place.leaf().text()).results().map(found -> found.group(1)))
                    .forEach(names::add);
            grown = names.size() > known.size();
        }
        return names;
    }

    private static boolean decides(Place place, Set<String> deciding) {
        return PARAMETERS.contains(place.leaf().name())
                || place.leaf().parent().equals("properties")
                        && deciding.contains(place.leaf().name());
    }
}
