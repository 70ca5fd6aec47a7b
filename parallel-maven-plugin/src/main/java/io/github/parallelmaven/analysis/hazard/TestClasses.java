package io.github.parallelmaven.analysis.hazard;

import java.util.Set;

/**
 * What of the test classes decides what their uses mean.
 *
 * @param count how many there are
 * @param overlappingThemselves those whose own tests may overlap in the threads of Surefire: it takes the parts that their runners make
 *     of them, such as one for each set of parameters, for classes of their own
 */
record TestClasses(int count, Set<String> overlappingThemselves) {

    TestClasses {
        overlappingThemselves = Set.copyOf(overlappingThemselves);
    }
}
