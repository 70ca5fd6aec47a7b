package io.github.parallelmaven.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A hazard that one test class reaches.
 *
 * @param rule the rule of the catalogue, such as {@code H10}
 * @param type the plan's word for it where it has one ({@code class_mutable_state}, {@code shared_fixture_scope}), else the rule's name
 * @param testClass the (outermost) test class that reaches it, by binary name
 * @param location where the hazardous instruction or declaration is
 * @param resource what is shared, as a lock key: {@code static:a.B.c}, {@code java.lang.System.properties}, {@code port:8080}
 * @param subject what of that exactly, where one lock stands for several things: {@code system property:shop.mode}; else the resource
 * @param access whether this class writes the resource or only reads it
 * @param scopes where it bites
 * @param path how the test gets there, from the test class to the location; at least the test class
 * @param message one sentence for a person
 * @param remedy what makes it harmless
 * @param guarded true when the code already has the remedy
 */
public record Finding(
        String rule,
        String type,
        String testClass,
        Location location,
        String resource,
        String subject,
        Access access,
        Set<Scope> scopes,
        List<String> path,
        String message,
        Remedy remedy,
        boolean guarded) {

    /** The rule of what only compared runs tell. */
    public static final String MEASURED = "MEASURED";

    private static final Pattern CATALOGUE = Pattern.compile("H\\d+");

    /** What the class does with the resource. */
    public enum Access {
        READ,
        WRITE
    }

    public Finding {
        scopes = Set.copyOf(scopes);
        path = List.copyOf(path);
    }

    /** Where the lock stands for one thing. */
    public Finding(
            String rule,
            String type,
            String testClass,
            Location location,
            String resource,
            Access access,
            Set<Scope> scopes,
            List<String> path,
            String message,
            Remedy remedy,
            boolean guarded) {
        this(rule, type, testClass, location, resource, resource, access, scopes, path, message, remedy, guarded);
    }

    public Finding withRemedy(Remedy newRemedy) {
        return new Finding(
                rule, type, testClass, location, resource, subject, access, scopes, path, message, newRemedy, guarded);
    }

    /** The same where the code has the remedy, or has it not. */
    public Finding withGuard(boolean isThere) {
        return new Finding(
                rule, type, testClass, location, resource, subject, access, scopes, path, message, remedy, isThere);
    }

    /** This finding with the place, path and message of the same one in another state of the sources. */
    public Finding asIn(Finding other) {
        return new Finding(
                rule,
                type,
                testClass,
                other.location(),
                resource,
                subject,
                access,
                scopes,
                other.path(),
                other.message(),
                remedy,
                guarded);
    }

    /** Whether another one is this finding in another state of the sources, at whatever line. */
    public boolean isSameAs(Finding other) {
        return identity().equals(other.identity());
    }

    /** What it keeps in every state of the sources, at whatever line; several may have the same. */
    public List<Object> identity() {
        return List.of(rule, testClass, subject, access, location.file());
    }

    /** Whether a rule of the catalogue found it in the code, and not a run. */
    public boolean isStatic() {
        return CATALOGUE.matcher(rule).matches();
    }

    /** Whether it is a difference in outcomes, which nobody can call harmless. */
    public boolean isMeasured() {
        return rule.equals(MEASURED);
    }

    /** Whether its remedy takes overlap away: done already, or still to do. */
    public boolean keepsApart() {
        return !(remedy instanceof Remedy.None
                || remedy instanceof Remedy.Advisory
                || remedy instanceof Remedy.Suppressed
                || remedy instanceof Remedy.Baselined);
    }

    /** True when nothing is left to do for it. */
    public boolean isHarmless() {
        return guarded || !keepsApart();
    }
}
