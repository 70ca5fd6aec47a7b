package io.github.parallelmaven.edit.source;

import io.github.parallelmaven.edit.file.ByteEdits;
import io.github.parallelmaven.edit.file.CharEdit;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.FileText;
import io.github.parallelmaven.model.SourceInsertion;
import io.github.parallelmaven.model.SourceOutline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One source file while annotations are put into it. */
final class AnnotatedFile {

    private final Path root;
    private final SourceOutline file;
    private final NameScope scope;
    private final List<Annotated.Unplaced> unplaced;
    private final SortedMap<String, AnnotationInsertion> imports = new TreeMap<>();
    private final Map<Target, PresentAnnotations> present = new HashMap<>();
    private final List<CharEdit> edits = new ArrayList<>();

    AnnotatedFile(Path root, SourceOutline file, Set<String> packageTypes, List<Annotated.Unplaced> unplaced) {
        this.root = root;
        this.file = file;
        this.scope = new NameScope(file, packageTypes);
        this.unplaced = unplaced;
    }

    /** Puts in those of these insertions that are for this file, too. */
    AnnotatedFile with(List<SourceInsertion> insertions) {
        insertions.stream()
                .filter(insertion -> insertion.path().equals(file.path()))
                .map(insertion -> new CharEdit(
                        insertion.offset(), "", insertion.inserted(), insertion.group(), insertion.reason()))
                .forEach(edits::add);
        return this;
    }

    Optional<FileChange> annotate(List<AnnotationInsertion> wanted) {
        wanted.forEach(this::place);
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        List<CharEdit> all = new ArrayList<>(importEdits());
        all.addAll(edits);
        byte[] bytes = read();
        try {
            FileText text = FileText.decode(bytes, Charset.forName(file.charset()));
            return Optional.of(ByteEdits.of(file.path(), bytes, text, all));
        } catch (CharacterCodingException e) {
            refuse(wanted, "the file's charset " + file.charset() + " lacks a character of what is inserted");
        } catch (EditRefused e) {
            refuse(wanted, e.getMessage());
        }
        return Optional.empty();
    }

    private void place(AnnotationInsertion wanted) {
        Optional<Target> target = type(wanted.className()).flatMap(type -> Target.of(type, wanted));
        if (target.isEmpty()) {
            refuse(List.of(wanted), wanted.className() + " does not declare the method itself");
            return;
        }
        PresentAnnotations there =
                present.computeIfAbsent(target.get(), key -> new PresentAnnotations(key.annotations()));
        switch (there.meet(wanted, scope)) {
            case THERE -> {}
            case OTHER_ARGUMENTS -> widen(target.get(), wanted);
            case ABSENT -> insert(target.get(), there, wanted);
        }
    }

    private void insert(Target target, PresentAnnotations there, AnnotationInsertion wanted) {
        wanted.imports().forEach(type -> importIfNeeded(type, wanted));
        importIfNeeded(wanted.annotation(), wanted);
        AnnotationText annotation = AnnotationText.spelled(wanted, scope);
        there.add(annotation.text());
        edits.add(
                new CharEdit(target.offset(), "", target.insertion(annotation, file), wanted.group(), wanted.reason()));
    }

    /** A category joins those that are there. */
    private void widen(Target target, AnnotationInsertion wanted) {
        boolean listsTypes = wanted.annotation().equals(MarkerTypes.CATEGORY);
        wanted.imports().forEach(type -> importIfNeeded(type, wanted));
        String type = AnnotationText.spelled(wanted, scope).arguments();
        Optional<List<CharEdit>> widened =
                listsTypes ? WidenedAnnotation.edits(text(), target, wanted, type) : Optional.empty();
        widened.ifPresentOrElse(
                edits::addAll, () -> refuse(List.of(wanted), "the annotation is there with other arguments"));
    }

    private String text() {
        try {
            return FileText.decode(read(), Charset.forName(file.charset())).text();
        } catch (CharacterCodingException e) {
            // It was decoded when its outline was made.
            throw new UncheckedIOException(e);
        }
    }

    private void importIfNeeded(String type, AnnotationInsertion wanted) {
        if (scope.spell(type).needsImport()) {
            imports.putIfAbsent(type, wanted);
        }
    }

    /** Beside their kin where there is any, the others as a block of their own. */
    private List<CharEdit> importEdits() {
        ImportOrder order = new ImportOrder(file.importLines());
        List<CharEdit> result = new ArrayList<>();
        SortedMap<String, AnnotationInsertion> others = new TreeMap<>();
        imports.forEach((type, wanted) -> order.place(type)
                .ifPresentOrElse(
                        offset -> result.add(importEdit(offset, "", type, "")), () -> others.put(type, wanted)));
        others.keySet().forEach(type -> {
            String prefix = type.equals(others.firstKey()) ? file.importPrefix() : "";
            String suffix = type.equals(others.lastKey()) ? file.importSuffix() : "";
            result.add(importEdit(file.importOffset(), prefix, type, suffix));
        });
        return result;
    }

    private CharEdit importEdit(int offset, String prefix, String type, String suffix) {
        AnnotationInsertion wanted = imports.get(type);
        String line = prefix + "import " + type + ";" + file.eol() + suffix;
        return new CharEdit(offset, "", line, wanted.group(), wanted.reason());
    }

    private Optional<SourceOutline.Type> type(String binaryName) {
        return file.types().stream()
                .filter(type -> type.binaryName().equals(binaryName))
                .findFirst();
    }

    private void refuse(List<AnnotationInsertion> wanted, String reason) {
        wanted.forEach(insertion -> unplaced.add(new Annotated.Unplaced(insertion, reason)));
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(root.resolve(file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
