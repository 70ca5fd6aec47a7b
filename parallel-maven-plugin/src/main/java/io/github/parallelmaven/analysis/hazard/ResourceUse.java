package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Scope;
import java.util.List;
import java.util.Set;

/**
 * What a rule sees: a test class reads or writes something that others may share. Whether that is a hazard is decided
 * when the uses of all test classes are known.
 *
 * @param rule the rule's id
 * @param type the rule's type
 * @param group what the uses of one resource have in common; uses of different groups never conflict
 * @param lockKey the key of a JUnit lock for it
 * @param access whether it reads or writes
 * @param weak true for a write that matters only when some test looks at sizes or counts of the resource
 * @param cardinality true for a read of a size or count that a test asserts
 * @param sharing who else may meet it
 * @param location where
 * @param inTestCode whether that is test code
 * @param scopes where it bites once shared
 * @param path from the test class to the place
 * @param message one sentence
 * @param incidental true for a write that no test asks for: the code under test does it on the way to something else
 * @param constant what a write by the code under test sets and never anything else; empty where that is not known
 */
public record ResourceUse(
        String rule,
        String type,
        String group,
        String lockKey,
        Finding.Access access,
        boolean weak,
        boolean cardinality,
        Sharing sharing,
        Location location,
        boolean inTestCode,
        Set<Scope> scopes,
        List<String> path,
        String message,
        boolean incidental,
        String constant) {

    /** Who may meet the resource. */
    public enum Sharing {
        /** Test classes of one JVM; all that use it are seen. */
        IN_JVM,
        /** The whole JVM uses it all the time, so that readers cannot be told. */
        WHOLE_JVM,
        /** Other processes, too. */
        ACROSS_PROCESSES,
        /** All processes use it all the time, so that readers cannot be told. */
        WHOLE_MACHINE,
        /** Methods of the one class. */
        WITHIN_CLASS,
        /** Whatever runs later on the same thread. */
        LEFT_BEHIND,
        /** Who reads it later in the same JVM, which is a hazard of order and is reported only. */
        LEFT_SET,
        /** Whoever needs it first in a JVM decides what all that come later find: no lock makes that a certain one. */
        FIRST_COMER,
        /** Test classes that run the same tests once more. */
        SAME_TESTS,
        /** Whoever changes a part of it meanwhile: that is put back with the rest. */
        PUT_BACK,
        /** Nobody: what it does may go otherwise beside other work, whoever does that. */
        NOBODY
    }

    public ResourceUse withPath(List<String> newPath) {
        return with(access, weak, cardinality, sharing, location, newPath, message, incidental);
    }

    /** The same use at another place, such as the line of a configuration file. */
    public ResourceUse at(Location place) {
        return with(access, weak, cardinality, sharing, place, path, message, incidental);
    }

    /** The same use where every test of every process changes the resource, and only this one needs to be alone. */
    ResourceUse metByAll(String why) {
        return with(
                Finding.Access.WRITE,
                false,
                cardinality,
                Sharing.WHOLE_MACHINE,
                location,
                path,
                message + why,
                incidental);
    }

    /** The same write where no test asks for it. */
    ResourceUse asIncidental() {
        return with(access, weak, cardinality, sharing, location, path, message, true);
    }

    public ResourceUse asWeak(boolean isWeak) {
        return with(access, isWeak, cardinality, sharing, location, path, message, incidental);
    }

    /** The same use where it has to be counted as another kind of access. */
    ResourceUse as(Finding.Access other) {
        return with(other, false, cardinality, sharing, location, path, message, incidental);
    }

    public ResourceUse asCardinality() {
        return with(access, weak, true, sharing, location, path, message, incidental);
    }

    /** The same write where the code under test always gives this value. */
    ResourceUse settingOnly(String value) {
        return new ResourceUse(
                rule,
                type,
                group,
                lockKey,
                access,
                weak,
                cardinality,
                sharing,
                location,
                inTestCode,
                scopes,
                path,
                message,
                incidental,
                value);
    }

    /** What never changes is what it is about: the rule, the resource, and where it bites. */
    private ResourceUse with(
            Finding.Access newAccess,
            boolean newWeak,
            boolean newCardinality,
            Sharing newSharing,
            Location newLocation,
            List<String> newPath,
            String newMessage,
            boolean newIncidental) {
        return new ResourceUse(
                rule,
                type,
                group,
                lockKey,
                newAccess,
                newWeak,
                newCardinality,
                newSharing,
                newLocation,
                inTestCode,
                scopes,
                newPath,
                newMessage,
                newIncidental,
                constant);
    }

    public boolean writes() {
        return access == Finding.Access.WRITE;
    }
}
