package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.Element;
import io.github.parallelmaven.edit.file.RootPaths;
import io.github.parallelmaven.model.PomChange.SerialTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The profile that splits Surefire's tests: a catch-all, and what runs after it, one class after another. Where no execution
 * selects classes, since a command names them or calls the goal by itself, all of them run in one fork.
 */
public final class SerialProfile {

    private static final String EXCLUDES = "excludes";
    private static final String INCLUDES = "includes";
    private static final String FORK_COUNT = "forkCount";

    /** The id of the execution that Maven makes for a goal that is called by itself. */
    private static final String CALLED = "default-cli";

    /** The id of the profile that {@code -Dtest} switches on: then the other one is off. */
    private static final String BY_NAME = SerialTests.ID + "-by-name";

    private final PomText pom;

    SerialProfile(PomText pom) {
        this.pom = pom;
    }

    /**
     * Why a POM cannot have it; empty when it can.
     *
     * @param root the project's root
     * @param pom the POM, inside the root
     */
    public static Optional<String> obstacle(Path root, Path pom) {
        try {
            String path = RootPaths.shown(root, pom);
            return new SerialProfile(PomText.parse(path, Files.readAllBytes(pom))).obstacle(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> obstacle(String path) {
        for (Element profile : pom.profiles().toList()) {
            String id = text(profile, "id");
            boolean byDefault = PomText.find(profile, "activation", "activeByDefault")
                    .map(element -> PomValue.of(pom, element).plain())
                    .filter("true"::equals)
                    .isPresent();
            if (byDefault) {
                return Optional.of("the profile " + id + " in " + path
                        + " is active by default, and Maven switches it off beside any other that is active");
            }
            boolean other = id.equals(SerialTests.ID)
                            && list(profile, SerialTests.ID, INCLUDES).isEmpty()
                    || id.equals(BY_NAME)
                            && PomText.find(profile, "properties", FORK_COUNT).isEmpty();
            if (other) {
                return Optional.of("the profile " + id + " in " + path + " is one of your own");
            }
        }
        boolean taken = new PomPlugins(pom)
                .entries(PomPlugins.SUREFIRE).stream()
                        .flatMap(SerialProfile::executions)
                        .anyMatch(execution -> text(execution, "id").equals(SerialTests.ID));
        return taken
                ? Optional.of("an execution of Surefire in " + path + " is called " + SerialTests.ID + " already")
                : Optional.empty();
    }

    /** Adds the profile, or to the one that is there what it lacks. */
    void draft(PomDraft draft, SerialTests wanted) {
        Optional<Element> there = pom.profiles()
                .filter(profile -> text(profile, "id").equals(SerialTests.ID))
                .findFirst();
        if (there.isEmpty()) {
            draft.newProfile(profile(wanted), wanted.reason());
            draft.newProfile(byName(wanted), wanted.reason());
            return;
        }
        List<String> left = new ArrayList<>(wanted.excludes());
        left.addAll(wanted.patterns());
        add(draft, there.get(), SerialTests.REST, EXCLUDES, left, wanted.reason());
        add(draft, there.get(), SerialTests.ID, INCLUDES, wanted.patterns(), wanted.reason());
    }

    private void add(
            PomDraft draft, Element profile, String execution, String list, List<String> patterns, String reason) {
        list(profile, execution, list).ifPresent(element -> {
            List<String> said = PomText.children(element).stream()
                    .filter(Element.class::isInstance)
                    .map(item -> PomValue.of(pom, (Element) item).plain())
                    .toList();
            List<NewElement> missing = patterns.stream()
                    .filter(pattern -> !said.contains(NewElement.escape(pattern)))
                    .map(pattern -> NewElement.text(item(list), pattern))
                    .toList();
            if (!missing.isEmpty()) {
                draft.append(element, missing, reason);
            }
        });
    }

    private static String item(String list) {
        return list.substring(0, list.length() - 1);
    }

    private static NewElement profile(SerialTests wanted) {
        List<String> left = new ArrayList<>(wanted.excludes());
        left.addAll(wanted.patterns());
        NewElement rest = NewElement.of(
                "execution",
                List.of(
                        NewElement.text("id", SerialTests.REST),
                        NewElement.of(
                                "configuration", List.of(list(EXCLUDES, left).with("combine.children=\"append\"")))));
        NewElement serial = NewElement.of(
                "execution",
                List.of(
                        NewElement.text("id", SerialTests.ID),
                        NewElement.of("goals", List.of(NewElement.text("goal", "test"))),
                        NewElement.of("configuration", ofSerial(wanted))));
        NewElement called = NewElement.of(
                "execution",
                List.of(NewElement.text("id", CALLED), NewElement.of("configuration", oneAtATime(wanted))));
        NewElement plugin = NewElement.of(
                "plugin",
                List.of(
                        NewElement.text("groupId", PomPlugins.GROUP),
                        NewElement.text("artifactId", PomPlugins.SUREFIRE),
                        NewElement.of("executions", List.of(rest, serial, called))));
        return profile(
                SerialTests.ID, "!test", NewElement.of("build", List.of(NewElement.of("plugins", List.of(plugin)))));
    }

    /** Properties, so that the command line still overrides them. */
    private static NewElement byName(SerialTests wanted) {
        return profile(BY_NAME, "test", NewElement.of("properties", oneAtATime(wanted)));
    }

    private static NewElement profile(String id, String property, NewElement content) {
        NewElement activation = NewElement.of(
                "activation", List.of(NewElement.of("property", List.of(NewElement.text("name", property)))));
        return NewElement.of("profile", List.of(NewElement.text("id", id), activation, content));
    }

    private static List<NewElement> oneAtATime(SerialTests wanted) {
        return wanted.oneAtATime().entrySet().stream()
                .map(parameter -> NewElement.text(parameter.getKey(), parameter.getValue()))
                .toList();
    }

    private static List<NewElement> ofSerial(SerialTests wanted) {
        List<NewElement> all = new ArrayList<>();
        all.add(list(INCLUDES, wanted.patterns()).with("combine.self=\"override\""));
        all.addAll(oneAtATime(wanted));
        if (wanted.ownReport()) {
            all.add(NewElement.text("reportNameSuffix", SerialTests.ID));
        }
        return all;
    }

    private static NewElement list(String name, List<String> patterns) {
        return NewElement.of(
                name,
                patterns.stream()
                        .map(pattern -> NewElement.text(item(name), pattern))
                        .toList());
    }

    private Optional<Element> list(Element profile, String execution, String name) {
        return PomText.find(profile, "build", "plugins").stream()
                .flatMap(plugins -> PomText.elements(plugins, "plugin"))
                .flatMap(SerialProfile::executions)
                .filter(one -> text(one, "id").equals(execution))
                .flatMap(one -> PomText.find(one, "configuration", name).stream())
                .findFirst();
    }

    private static Stream<Element> executions(Element plugin) {
        return PomText.find(plugin, "executions").stream().flatMap(all -> PomText.elements(all, "execution"));
    }

    private String text(Element parent, String child) {
        return PomText.find(parent, child)
                .map(element -> PomValue.of(pom, element).plain())
                .orElse("");
    }
}
