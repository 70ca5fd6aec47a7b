package io.github.parallelmaven.probe.agent;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What calls of global methods mean: which resource is read or written. The keys are those of the plugin's rules. */
final class CallTouches {

    /** Hears what a call does. */
    interface Listener {

        void read(String key);

        /**
         * A write.
         *
         * @param digest of the value, or empty where it cannot be compared
         * @param changes whether the resource is another one afterwards
         */
        void write(String key, String digest, boolean changes);

        /** A file that is there is opened for reading and writing: it may stay as it is. */
        void open(String key, Path file);

        /** A static field is given a value by reflection. */
        void written(Field field, @Nullable Object value);
    }

    /** Where the code is that configures loggers from a file, or by default. */
    private static final List<String> LOGGING_SYSTEMS = Collections.unmodifiableList(Arrays.asList(
            "ch.qos.logback.", "org.apache.log4j.", "org.apache.logging.log4j.", "org.springframework.boot.logging."));

    private static final Pattern EMBEDDED = Pattern.compile("jdbc:(h2|hsqldb|derby|sqlite):");

    private static final GlobalCall.Kind[] KINDS = GlobalCall.Kind.values();

    private final FilePaths paths = new FilePaths();
    private final Listener listener;
    private final LibraryProperties ofLibraries;

    /** @param own whether the class of this name is the project's own */
    CallTouches(Listener listener, Predicate<String> own) {
        this.listener = listener;
        ofLibraries = new LibraryProperties(own);
    }

    /**
     * @param arguments as the kind asks for them
     * @param kind the ordinal of a {@link GlobalCall.Kind}
     */
    void called(Object[] arguments, int kind) {
        Object first = arguments[0];
        Object second = arguments.length > 1 ? arguments[1] : null;
        switch (KINDS[kind]) {
            case PROPERTY_READ:
                propertyRead(first);
                break;
            case PROPERTY_WRITE:
                propertyWritten(first, second);
                break;
            case PROPERTIES_READ:
                if (first == System.getProperties()) {
                    propertyRead(second);
                }
                break;
            case PROPERTIES_CHANGE:
                if (first == System.getProperties()) {
                    propertyWritten(second, arguments.length > 2 ? arguments[2] : null);
                }
                break;
            case PROPERTIES_REPLACE:
                propertiesReplaced(first);
                break;
            case FILE_READ:
                file(first, false);
                break;
            case FILE_WRITE:
                file(first, true);
                break;
            case FILE_OPEN:
                opened(first, second);
                break;
            case FILE_COPY:
                file(first, false);
                file(second, true);
                break;
            case FILE_MOVE:
                file(first, true);
                file(second, true);
                break;
            case PORT:
                port(first);
                break;
            case DATABASE:
                database(String.valueOf(first));
                break;
            case LOGGER_LEVEL:
                logger(first, isOfLoggingSystem() ? Digest.of(String.valueOf(second)) : "");
                break;
            case LOGGER:
                // The logging system attaches its own appenders where it sets levels, too.
                if (!isOfLoggingSystem()) {
                    logger(first, "");
                }
                break;
            case FIELD_WRITE:
                if (first instanceof Field && Modifier.isStatic(((Field) first).getModifiers())) {
                    listener.written((Field) first, second);
                }
                break;
            case LOCALE:
                Object locale = second == null ? first : second; // the other form names a category first
                replaced(
                        "java.util.Locale.default", locale, !Locale.getDefault().equals(locale));
                break;
            case TIME_ZONE:
                replaced(
                        "java.util.TimeZone.default",
                        first,
                        !TimeZone.getDefault().equals(first));
                break;
            case STANDARD_OUT:
                replaced("java.lang.System.out", first, System.out != first);
                break;
            case STANDARD_ERR:
                replaced("java.lang.System.err", first, System.err != first);
                break;
            case STANDARD_IN:
                replaced("java.lang.System.in", first, System.in != first);
                break;
            default:
                throw new IllegalStateException("unknown kind " + KINDS[kind]);
        }
    }

    private void propertyRead(@Nullable Object name) {
        if (name instanceof String) {
            ofLibraries.read(name);
            listener.read("property:" + name);
        }
    }

    /** @param value the new one; null where it is removed */
    private void propertyWritten(@Nullable Object name, @Nullable Object value) {
        if (name instanceof String) {
            Object before = System.getProperties().get(name);
            if (ofLibraries.fills(name, before, value) || LibraryProperties.grows(name, before, value)) {
                listener.read("property:" + name);
                return;
            }
            boolean same = value == before || value instanceof String && value.equals(before);
            listener.write("property:" + name, Digest.of(value), !same && !ofLibraries.counts(name, before, value));
        }
    }

    /** As a rule that restores what was does: only what differs is written. */
    private void propertiesReplaced(@Nullable Object properties) {
        Properties now = System.getProperties();
        Map<?, ?> next = properties instanceof Map ? (Map<?, ?>) properties : new Properties();
        for (Map.Entry<Object, Object> entry : now.entrySet()) {
            if (!String.valueOf(entry.getValue()).equals(String.valueOf(next.get(entry.getKey())))) {
                propertyWritten(entry.getKey(), next.get(entry.getKey()));
            }
        }
        for (Map.Entry<?, ?> entry : next.entrySet()) {
            if (!now.containsKey(entry.getKey())) {
                propertyWritten(entry.getKey(), entry.getValue());
            }
        }
    }

    private void file(@Nullable Object file, boolean writes) {
        String name = paths.nameOf(file);
        if (name == null) {
            return;
        }
        if (writes) {
            listener.write("file:" + name, "", true);
        } else {
            listener.read("file:" + name);
        }
    }

    /** @param options options, a set of them, or the mode of a random access file */
    private void opened(@Nullable Object file, @Nullable Object options) {
        String name = paths.nameOf(file);
        Path path = FilePaths.of(file);
        if (name == null || path == null) {
            return;
        }
        Set<String> words = words(options);
        if (!words.contains("WRITE") && !words.contains("APPEND") && !words.contains("DELETE_ON_CLOSE")) {
            listener.read("file:" + name);
        } else if (Files.isRegularFile(path) && !isLock(name, path)) {
            listener.open("file:" + name, path);
        } else {
            listener.write("file:" + name, "", true);
        }
    }

    /** Such a file is locked and stays as it is: whoever opens it keeps all others out. */
    private static boolean isLock(String name, Path path) {
        return name.endsWith(".lock") || name.endsWith(".lck") || path.toFile().length() == 0;
    }

    private static Set<String> words(@Nullable Object options) {
        Set<String> words = new HashSet<>();
        if (options instanceof String && ((String) options).startsWith("rw")) {
            words.add("WRITE");
        } else if (options instanceof Object[]) {
            for (Object option : (Object[]) options) {
                words.add(nameOf(option));
            }
        } else if (options instanceof Collection) {
            for (Object option : (Collection<?>) options) {
                words.add(nameOf(option));
            }
        }
        return words;
    }

    /** An option that is no constant of the JDK says nothing. */
    private static String nameOf(Object option) {
        return option instanceof StandardOpenOption ? ((StandardOpenOption) option).name() : "";
    }

    /** A port of zero is a free one, which the system gives to nobody else. */
    private void port(@Nullable Object bound) {
        int port = bound instanceof Integer
                ? (Integer) bound
                : bound instanceof InetSocketAddress ? ((InetSocketAddress) bound).getPort() : 0;
        if (port > 0) {
            listener.write("port:" + port, "", true);
        }
    }

    /** Of a server elsewhere nothing is known; without its settings, which may hold a password. */
    private void database(String url) {
        if (EMBEDDED.matcher(url).lookingAt()) {
            String[] parts = url.split("[;?]", 2);
            boolean memory = parts.length > 1 && (parts[1].contains("mode=memory") || parts[1].contains("memory=true"));
            listener.write("db:" + parts[0] + (memory ? "?mode=memory" : ""), "", true);
        }
    }

    /** Each Spring context configures the loggers, by the same file: what it sets can be compared. */
    private static boolean isOfLoggingSystem() {
        String caller = CallPath.caller();
        return LOGGING_SYSTEMS.stream().anyMatch(caller::startsWith);
    }

    private void logger(@Nullable Object logger, String digest) {
        if (logger instanceof String) {
            listener.write("logger:" + logger, digest, true);
        } else if (logger != null) {
            try {
                Object name = logger.getClass().getMethod("getName").invoke(logger);
                listener.write("logger:" + name, digest, true);
            } catch (ReflectiveOperationException nameless) {
                listener.write("logger:" + logger.getClass().getName(), digest, true);
            }
        }
    }

    private void replaced(String key, @Nullable Object value, boolean changes) {
        listener.write(key, "", changes && value != null);
    }
}
