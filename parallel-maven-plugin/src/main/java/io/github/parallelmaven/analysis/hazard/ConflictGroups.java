package io.github.parallelmaven.analysis.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts together the uses of one resource; a path meets the folders above it, an unknown property name meets all names. */
final class ConflictGroups {

    private ConflictGroups() {}

    static List<ConflictGroup> of(List<Examined> tests) {
        TreeMap<String, List<ClassUse>> uses = new TreeMap<>();
        Set<String> folders = cleanedFolders(tests);
        for (Examined test : tests) {
            for (ResourceUse use : test.uses()) {
                uses.computeIfAbsent(key(use.group(), folders), key -> new ArrayList<>())
                        .add(new ClassUse(test, use));
            }
        }
        // A class that writes unknown names runs alone, so that only reads of unknown names matter to other groups.
        List<ClassUse> anyProperty = uses.getOrDefault(SystemProperties.ANY, List.of()).stream()
                .filter(each -> !each.use().writes())
                .toList();
        List<ClassUse> putBack =
                Optional.ofNullable(uses.remove(SystemProperties.ALL)).orElse(List.of());
        uses.forEach((group, all) -> SystemProperties.name(group).ifPresent(name -> {
            List<ClassUse> lost = putBack.stream()
                    .filter(each -> all.stream().anyMatch(other -> loses(other, each)))
                    .toList();
            anyProperty.stream().filter(each -> mayRead(each, name)).forEach(all::add);
            all.addAll(lost);
        }));
        return uses.entrySet().stream()
                .map(entry -> new ConflictGroup(entry.getKey(), entry.getValue(), tests.size()))
                .toList();
    }

    /** The code under test reads a name that it is given: by test code that has it, or by data, which cannot be told. */
    private static boolean mayRead(ClassUse read, String name) {
        return read.use().inTestCode() || read.test().mentions(name);
    }

    /**
     * Whether what a class means to set may be gone before it is needed. Of what the JDK reads whoever sets it runs alone anyhow, and
     * what the code under test sets on its way, or always to the same, is set again.
     */
    private static boolean loses(ClassUse write, ClassUse putBack) {
        ResourceUse use = write.use();
        return use.writes()
                && use.sharing() == ResourceUse.Sharing.IN_JVM
                && !use.incidental()
                && use.constant().isEmpty()
                && !write.test().testClass().equals(putBack.test().testClass());
    }

    private static Set<String> cleanedFolders(List<Examined> tests) {
        Set<String> folders = new TreeSet<>();
        tests.forEach(test -> test.uses().stream()
                .filter(use -> use.group().startsWith("file:") && use.writes())
                .forEach(use -> folders.add(use.group())));
        return folders;
    }

    /** The shortest written path that is the path itself or a folder above it. */
    private static String key(String group, Set<String> written) {
        if (!group.startsWith("file:")) {
            return group;
        }
        return written.stream()
                .filter(folder -> group.startsWith(folder + "/"))
                .findFirst()
                .orElse(group);
    }
}
