package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads and writes of system properties, by name where the name can be worked out. */
final class SystemProperties {

    /** JUnit's constant {@code Resources.SYSTEM_PROPERTIES}. */
    static final String LOCK_KEY = "java.lang.System.properties";

    /** The group of properties whose name is not known, which conflicts with every name. */
    static final String ANY = "system property:*";

    /** The group of all properties at once, which meets whoever changes one, and is changed by nobody. */
    static final String ALL = "system properties";

    /** By parts of the JDK that any test may use; those that one service reads ({@code java.naming.}) are not among them. */
    private static final List<String> READ_BY_THE_JDK = List.of(
            "user.",
            "java.io.",
            "java.home",
            "java.class.",
            "java.locale.",
            "java.net.",
            "java.security.",
            "java.time.",
            "java.util.",
            "java.protocol.",
            "line.separator",
            "file.",
            "path.separator",
            "http.",
            "https.",
            "ftp.",
            "socksProxy",
            "javax.",
            "sun.",
            "jdk.",
            "networkaddress.",
            "native.");

    private static final Set<String> PROPERTY_CHANGES =
            Set.of("put", "setProperty", "remove", "load", "clear", "putAll", "putIfAbsent", "loadFromXML");

    private SystemProperties() {}

    static boolean writes(Call call) {
        return call.owner().equals("java.lang.System")
                        && Set.of("setProperty", "clearProperty", "setProperties")
                                .contains(call.name())
                || PROPERTY_CHANGES.contains(call.name()) && isSystemProperties(call.receiver());
    }

    /** The names a call reads or writes; none when they are not constant. */
    static Set<String> names(TestClassCode test, Step step, Call call) {
        return test.texts().of(call.argument(0), step.method());
    }

    static boolean reads(Call call) {
        return call.is("java.lang.System", "getProperty")
                || call.is("java.lang.Boolean", "getBoolean")
                || call.is("java.lang.Integer", "getInteger")
                || call.is("java.lang.Long", "getLong")
                || call.name().equals("getProperty") && isSystemProperties(call.receiver());
    }

    private static boolean isSystemProperties(Value value) {
        return value instanceof Value.Result result && result.call().is("java.lang.System", "getProperties");
    }

    /** The property's group; {@link #ANY} when the name is not a constant. */
    static List<String> groups(TestClassCode test, Step step, Call call) {
        boolean wholesale = Set.of("setProperties", "load", "clear", "putAll", "loadFromXML")
                .contains(call.name());
        Set<String> names = wholesale ? Set.of() : test.texts().of(call.argument(0), step.method());
        return names.isEmpty()
                ? List.of(ANY)
                : names.stream().map(SystemProperties::group).sorted().toList();
    }

    /** What a write may change: beside the names that are constants {@link #ANY} where test code also gives it others. */
    static List<String> changed(TestClassCode test, Step step, Call call) {
        List<String> groups = new ArrayList<>(groups(test, step, call));
        if (!groups.contains(ANY) && test.isTestCode(step) && !test.texts().isKnown(call.argument(0), step.method())) {
            groups.add(ANY);
        }
        return groups;
    }

    static String group(String name) {
        return "system property:" + name;
    }

    /** Who else is met by a write: of an unknown name, or of one the JDK reads, everybody. */
    static Resource written(String group) {
        return group.equals(ANY) ? new Resource(ANY, LOCK_KEY, ResourceUse.Sharing.WHOLE_JVM) : resource(group);
    }

    static Resource resource(String group) {
        String name = group.substring(group.indexOf(':') + 1);
        return READ_BY_THE_JDK.stream().anyMatch(name::startsWith)
                ? new Resource(group, LOCK_KEY, ResourceUse.Sharing.WHOLE_JVM)
                : Resource.inJvm(group, LOCK_KEY);
    }
}
