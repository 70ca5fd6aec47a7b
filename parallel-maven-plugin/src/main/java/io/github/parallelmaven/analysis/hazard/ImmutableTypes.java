package io.github.parallelmaven.analysis.hazard;

import java.util.List;
import java.util.Set;

/** Types whose objects nobody can change, or that are made for use by many threads (hazards.md, H02). */
final class ImmutableTypes {

    private static final Set<String> NAMES = Set.of(
            "boolean",
            "byte",
            "char",
            "short",
            "int",
            "long",
            "float",
            "double",
            "java.util.UUID",
            "java.util.Locale",
            "java.util.Optional",
            "java.util.regex.Pattern",
            "java.net.URI",
            "java.net.URL",
            "java.nio.file.Path",
            "java.io.File",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.Random",
            // What they set belongs to the object that they are given.
            "java.util.concurrent.atomic.AtomicIntegerFieldUpdater",
            "java.util.concurrent.atomic.AtomicLongFieldUpdater",
            "java.util.concurrent.atomic.AtomicReferenceFieldUpdater",
            "java.security.SecureRandom",
            "org.slf4j.Logger",
            "java.util.logging.Logger",
            "org.apache.logging.log4j.Logger",
            "org.apache.log4j.Logger",
            "org.apache.commons.logging.Log",
            "org.jboss.logging.Logger");

    private static final List<String> PACKAGES = List.of(
            "java.time.",
            "java.nio.charset.",
            "java.lang.invoke.",
            "java.lang.reflect.",
            "java.util.function.",
            "java.util.concurrent.locks.",
            "com.google.common.collect.Immutable");

    /** Of these, what holds things of any kind, or remembers what one of many threads did. */
    private static final List<String> NO_VALUES = List.of(
            "java.util.Optional",
            "java.util.Random",
            "java.util.function.",
            "java.util.concurrent.locks.",
            "java.lang.AutoCloseable",
            "java.lang.ClassLoader",
            "java.lang.InheritableThreadLocal",
            "java.lang.Process",
            "java.lang.Runnable",
            "java.lang.Thread",
            "com.google.common.collect.Immutable");

    private static final Set<String> MUTABLE_IN_LANG = Set.of(
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.lang.Object",
            "java.lang.Iterable",
            "java.lang.CharSequence",
            "java.lang.Comparable",
            "java.lang.Appendable",
            "java.lang.AutoCloseable",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Readable",
            "java.lang.Thread");

    private ImmutableTypes() {}

    /** Whether an object of this type is the same for whoever looks at it, whatever others have done before. */
    static boolean isValue(String type) {
        return contains(type) && NO_VALUES.stream().noneMatch(type::startsWith);
    }

    static boolean contains(String type) {
        if (type.endsWith("[]")) {
            return false;
        }
        boolean inLang = type.startsWith("java.lang.") && type.lastIndexOf('.') == 9 && !MUTABLE_IN_LANG.contains(type);
        return inLang || NAMES.contains(type) || PACKAGES.stream().anyMatch(type::startsWith);
    }
}
