package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.Element;
import io.github.parallelmaven.edit.file.ByteEdits;
import io.github.parallelmaven.edit.file.CharEdit;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.file.RootPaths;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.PomChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Changes a POM by the smallest edits of its text. */
public final class PomEditor {

    /**
     * Plans the change. Nothing is written.
     *
     * @param root the project's root
     * @param pom the POM, inside the root
     * @param changes what it shall say; JUnit parameters are not a POM's and are passed over
     * @return empty when it already says all of it
     * @throws EditRefused when it is broken, cannot be kept exact, or a flag conflicts
     */
    public Optional<FileChange> edit(Path root, Path pom, List<PomChange> changes) {
        String path = RootPaths.shown(root, pom);
        byte[] bytes = read(pom);
        PomText text = PomText.parse(path, bytes);
        PomDraft draft = new PomDraft(text);
        changes.forEach(change -> draft(text, draft, change));
        List<CharEdit> edits = draft.edits();
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        try {
            FileChange change = ByteEdits.of(path, bytes, text.file(), edits);
            PomText.parse(path, ByteEdits.forward(change, bytes));
            // Such as an empty value where an empty one is.
            return Optional.of(change).filter(one -> !one.after().equals(one.before()));
        } catch (CharacterCodingException e) {
            throw new EditRefused(path, "its encoding lacks a character of a new value", "edit it by hand");
        }
    }

    private static void draft(PomText pom, PomDraft draft, PomChange change) {
        if (change instanceof PomChange.SurefireProperty property) {
            property(pom, draft, property);
        } else if (change instanceof PomChange.PomProperty property) {
            draft.setProperty(property.name(), property.value(), property.reason());
        } else if (change instanceof PomChange.InProfile inside) {
            ActiveProfile.of(pom, draft, inside.profile()).draft(inside.change());
        } else if (change instanceof PomChange.JvmFlags flags) {
            new ArgLine(pom, draft).add(flags);
        } else if (change instanceof PomChange.SurefireParameter parameter) {
            surefire(pom, draft, parameter);
        } else if (change instanceof PomChange.ForkNumber number) {
            forkNumber(pom, draft, number);
        } else if (change instanceof PomChange.PinPlugin pin) {
            pin(pom, draft, pin);
        } else if (change instanceof PomChange.FailsafeParameter parameter) {
            failsafe(pom, draft, parameter);
        } else if (change instanceof PomChange.FailsafeProperty property) {
            failsafe(pom, draft, property);
        } else if (change instanceof PomChange.SerialTests serial) {
            new SerialProfile(pom).draft(draft, serial);
        }
    }

    private static void property(PomText pom, PomDraft draft, PomChange.SurefireProperty wanted) {
        draft.setProperty(wanted.property(), wanted.value(), wanted.reason());
        new PomPlugins(pom)
                .surefireLiterals(wanted.parameter())
                .forEach(literal -> draft.setText(literal, "${" + wanted.property() + "}", wanted.reason()));
    }

    /** Only what is used beats a literal that a POM above says of a plugin it uses. */
    private static void surefire(PomText pom, PomDraft draft, PomChange.SurefireParameter wanted) {
        PomPlugins plugins = new PomPlugins(pom);
        Optional<Element> used = plugins.usedEntry(PomPlugins.SUREFIRE);
        Optional<Element> owner = wanted.execution().isEmpty()
                ? used
                : used.flatMap(plugin -> plugins.execution(plugin, wanted.execution()));
        String value = NewElement.escape(wanted.value());
        owner.flatMap(element -> PomText.find(element, "configuration", wanted.parameter()))
                .ifPresentOrElse(said -> draft.setText(said, value, wanted.reason()), () -> {
                    PluginEntry entry = used.map(draft::entry).orElseGet(() -> draft.usedEntry(PomPlugins.SUREFIRE));
                    (wanted.execution().isEmpty() ? entry : entry.execution(wanted.execution()))
                            .parameter(List.of(wanted.parameter()), value, wanted.reason());
                });
    }

    /** Beside the system properties that this POM, or one above, has. */
    private static void forkNumber(PomText pom, PomDraft draft, PomChange.ForkNumber wanted) {
        new PomPlugins(pom)
                .usedEntry(PomPlugins.SUREFIRE)
                .map(draft::entry)
                .orElseGet(() -> draft.usedEntry(PomPlugins.SUREFIRE))
                .parameter(
                        List.of("systemPropertyVariables", PomChange.ForkNumber.PROPERTY),
                        PomChange.ForkNumber.VALUE,
                        wanted.reason());
    }

    private static void failsafe(PomText pom, PomDraft draft, PomChange.FailsafeParameter wanted) {
        PomPlugins plugins = new PomPlugins(pom);
        List<Element> said = plugins.literals(PomPlugins.FAILSAFE, wanted.path().toArray(String[]::new));
        List<Element> entries = plugins.entries(PomPlugins.FAILSAFE);
        String value = NewElement.escape(wanted.value());
        boolean lines = wanted.value().contains("=");
        if (said.isEmpty()) {
            PluginEntry entry = entries.isEmpty() ? draft.newEntry(PomPlugins.FAILSAFE) : draft.entry(entries.get(0));
            entry.parameter(wanted.path(), value, wanted.reason());
        } else if (lines
                && said.stream().noneMatch(element -> draft.text(element).contains(key(value)))) {
            said.forEach(element ->
                    draft.setText(element, draft.text(element) + pom.file().eol() + value, wanted.reason()));
        }
    }

    private static void failsafe(PomText pom, PomDraft draft, PomChange.FailsafeProperty wanted) {
        draft.setProperty(wanted.property(), wanted.value(), wanted.reason());
        String reference = "${" + wanted.property() + "}";
        new PomPlugins(pom)
                .literals(PomPlugins.FAILSAFE, wanted.parameter())
                .forEach(literal -> draft.setText(literal, reference, wanted.reason()));
        failsafe(pom, draft, new PomChange.FailsafeParameter(List.of(wanted.parameter()), reference, wanted.reason()));
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('=')).strip();
    }

    private static void pin(PomText pom, PomDraft draft, PomChange.PinPlugin pin) {
        PomPlugins plugins = new PomPlugins(pom);
        Optional<Element> used = plugins.usedEntry(pin.artifactId());
        List<Element> entries = pin.overriding() ? used.stream().toList() : plugins.entries(pin.artifactId());
        Optional<Element> version = entries.stream()
                .flatMap(entry -> PomText.find(entry, "version").stream())
                .findFirst();
        if (version.isPresent()) {
            repin(draft, version.get(), pin);
        } else {
            entries.stream()
                    .findFirst()
                    .map(draft::entry)
                    .orElseGet(() ->
                            pin.overriding() ? draft.usedEntry(pin.artifactId()) : draft.newEntry(pin.artifactId()))
                    .version(pin.version(), pin.reason());
        }
    }

    /** A version that is a property of this POM is changed there. */
    private static void repin(PomDraft draft, Element version, PomChange.PinPlugin pin) {
        String raw = draft.text(version);
        boolean reference = raw.startsWith("${") && raw.endsWith("}");
        String name = reference ? raw.substring("${".length(), raw.length() - 1) : "";
        if (reference && draft.property(name).isPresent()) {
            draft.setProperty(name, pin.version(), pin.reason());
        } else {
            draft.setText(version, NewElement.escape(pin.version()), pin.reason());
        }
    }

    private static byte[] read(Path pom) {
        try {
            return Files.readAllBytes(pom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
