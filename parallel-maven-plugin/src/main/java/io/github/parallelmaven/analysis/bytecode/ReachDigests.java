package io.github.parallelmaven.analysis.bytecode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A digest for each class of everything in this build that can decide what a rule finds in it: its class file, those of all
 * classes that it names, of their subtypes that a call may run instead, and so on. Other than {@link ClassDigests} it
 * counts every byte, since a finding names lines. It is too large rather than too small: a class is taken along
 * when it might matter.
 */
public final class ReachDigests {

    private final CodeModel code;
    private final Map<String, List<String>> leadsTo = new HashMap<>();
    private final Map<String, byte[]> own = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    ReachDigests(CodeModel code) {
        this.code = code;
    }

    /** In hexadecimal; of a class that is none of this build it says only that. */
    public String of(String className) {
        if (code.own(className).isEmpty()) {
            return "absent";
        }
        if (!known.containsKey(className)) {
            visit(className);
        }
        return known.get(className);
    }

    /** One class whose references are being followed; the walk keeps its own stack, since code may nest deeply. */
    private static final class Frame {
        private final String name;
        private final List<String> next;
        private int at;

        private Frame(String name, List<String> next) {
            this.name = name;
            this.next = next;
        }
    }

    /** Classes that lead to each other have one digest: Tarjan's strongly connected components, those below first. */
    private void visit(String first) {
        Deque<Frame> path = new ArrayDeque<>();
        enter(first, path);
        while (!path.isEmpty()) {
            Frame frame = path.peek();
            if (frame.at < frame.next.size()) {
                String next = frame.next.get(frame.at++);
                if (!numbers.containsKey(next)) {
                    enter(next, path);
                } else if (!known.containsKey(next)) {
                    lowest.merge(frame.name, numbers.get(next), Math::min);
                }
            } else {
                leave(path);
            }
        }
    }

    private void enter(String name, Deque<Frame> path) {
        numbers.put(name, numbers.size());
        lowest.put(name, numbers.get(name));
        open.push(name);
        path.push(new Frame(name, leadsTo(name)));
    }

    private void leave(Deque<Frame> path) {
        String name = path.pop().name;
        if (!path.isEmpty()) {
            lowest.merge(path.peek().name, lowest.get(name), Math::min);
        }
        if (lowest.get(name).equals(numbers.get(name))) {
            close(name);
        }
    }

    private void close(String root) {
        Set<String> members = new TreeSet<>();
        String member;
        do {
            member = open.pop();
            members.add(member);
        } while (!member.equals(root));
        MessageDigest digest = ClassDigests.sha256();
        Set<String> below = new TreeSet<>();
        for (String each : members) {
            digest.update(each.getBytes(StandardCharsets.UTF_8));
            digest.update(own.get(each));
            leadsTo(each).stream()
                    .filter(next -> !members.contains(next))
                    .map(known::get)
                    .forEach(below::add);
        }
        below.forEach(each -> digest.update(each.getBytes(StandardCharsets.UTF_8)));
        String hex = HexFormat.of().formatHex(digest.digest());
        members.forEach(each -> known.put(each, hex));
    }

    private List<String> leadsTo(String name) {
        List<String> found = leadsTo.get(name);
        if (found == null) {
            ClassFacts type = code.own(name).orElseThrow();
            MessageDigest digest = ClassDigests.sha256();
            digest.update((byte) type.origin().ordinal());
            own.put(name, digest.digest(type.bytes()));
            Set<String> all = new LinkedHashSet<>(
                    ClassReferences.of(type.bytes(), each -> code.own(each).isPresent()));
            all.addAll(subtypes(type));
            all.remove(name);
            found = List.copyOf(all);
            leadsTo.put(name, found);
        }
        return found;
    }

    /**
     * All of an interface, whose implementations are looked at; of a class those that a call may run instead of it, and those that hold
     * something, since an object of a type without state may be one of them.
     */
    private Set<String> subtypes(ClassFacts type) {
        Set<String> all = new LinkedHashSet<>();
        collectSubtypes(type.name(), all);
        if (!type.isInterface() && !all.isEmpty()) {
            Set<String> inherited = signatures(type);
            all.removeIf(each -> !matters(code.own(each).orElseThrow(), inherited));
        }
        return all;
    }

    private static boolean matters(ClassFacts subtype, Set<String> inherited) {
        return subtype.fields().stream().anyMatch(field -> !field.isStatic())
                || subtype.methods().stream().anyMatch(method -> inherited.contains(method.signature()));
    }

    private void collectSubtypes(String name, Set<String> all) {
        for (ClassFacts child : code.children(name)) {
            if (all.add(child.name())) {
                collectSubtypes(child.name(), all);
            }
        }
    }

    /** What can be called on the type and answered by another: its own methods and those of its supertypes. */
    private Set<String> signatures(ClassFacts type) {
        Set<String> signatures = new LinkedHashSet<>();
        List<String> types = new ArrayList<>(code.supertypes(type.name()));
        types.add(type.name());
        types.forEach(each -> code.find(each)
                .ifPresent(found -> found.methods().stream()
                        .filter(method -> !method.isPrivate() && !method.isStatic() && !method.isConstructor())
                        .forEach(method -> signatures.add(method.signature()))));
        return signatures;
    }
}
