package io.github.parallelmaven.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The places of a diagnosis: the first ten by name, and how many more there are. */
final class Places {

    private static final int SHOWN = 10;

    private Places() {}

    static List<String> firstTen(Collection<?> places) {
        List<String> shown = new ArrayList<>(
                places.stream().limit(SHOWN).map(String::valueOf).toList());
        if (places.size() > SHOWN) {
            shown.add("and " + (places.size() - SHOWN) + " more");
        }
        return List.copyOf(shown);
    }
}
