package io.github.parallelmaven.probe.agent;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The static fields that changed classes use, by number, and what is known of each. */
final class StaticFields {

    /** Returned when there is no number left: such a field is not recorded. */
    static final int NONE = -1;

    private final Map<String, StaticField> byName = new ConcurrentHashMap<>();
    private final Map<Integer, StaticField> byNumber = new ConcurrentHashMap<>();
    private final Set<Integer> changed = ConcurrentHashMap.newKeySet();
    private final Set<String> own = ConcurrentHashMap.newKeySet();

    /** Remembers a class that lies in a folder: the project's own, and none of a library. */
    void addOwn(String className) {
        own.add(className);
    }

    boolean isOwn(String className) {
        return own.contains(className);
    }

    /**
     * The number of a field, which it keeps.
     *
     * @param owner binary name of the class that the instruction names: the one that declares it, or a subclass
     * @param loader of the class with the instruction
     */
    int number(String owner, String name, @Nullable ClassLoader loader) {
        StaticField known = byName.get(owner + "." + name);
        return known != null ? known.number : add(owner, name, loader);
    }

    private synchronized int add(String owner, String name, @Nullable ClassLoader loader) {
        String key = owner + "." + name;
        StaticField known = byName.get(key);
        if (known != null) {
            return known.number;
        }
        int number = byNumber.size();
        if (number >= Touches.CAPACITY) {
            return NONE;
        }
        StaticField added = new StaticField(number, owner, name, loader);
        byNumber.put(number, added);
        byName.put(key, added);
        return number;
    }

    StaticField get(int number) {
        StaticField found = byNumber.get(number);
        if (found == null) {
            throw new IllegalStateException("no static field has the number " + number);
        }
        return found;
    }

    /** Remembers that a field, or what it holds, changed while tests ran. */
    void change(int number) {
        changed.add(number);
    }

    /** The numbers of those that changed. */
    Set<Integer> changed() {
        return changed;
    }

    /** The number of the same field as its class declares it, by which it is known. */
    int declared(int number) {
        StaticField named = get(number);
        int declared = named.declared;
        if (declared == StaticField.UNKNOWN) {
            declared = named.isDeclaredBy()
                    .filter(type -> !type.equals(named.owner))
                    .map(type -> number(type, named.name, named.loader()))
                    .filter(found -> found != NONE)
                    .orElse(number);
            named.declared = declared;
        }
        return declared;
    }
}
