package io.github.parallelmaven.edit.rollback;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.parallelmaven.edit.file.CharEdit;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.FileText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What makes a file of {@code name=value} lines say what another text says, line by line: what a user changes later in one
 * line is then no alteration of the others.
 */
record LineEdits(FileText file, List<NamedLine> lines, List<NamedLine> wanted, ChangeGroup group, String reason) {

    LineEdits(FileText file, String wanted, ChangeGroup group, String reason) {
        this(file, NamedLine.of(file.text()), NamedLine.of(wanted), group, reason);
    }

    /** In the order they shall stand. Spaces around a name are the user's and no difference. */
    List<CharEdit> all() {
        List<CharEdit> edits = new ArrayList<>();
        List<NamedLine> kept = new ArrayList<>(lines);
        for (AbstractDelta<String> delta :
                DiffUtils.diff(names(lines), names(wanted)).getDeltas()) {
            int first = delta.getSource().getPosition();
            int offset = first < lines.size()
                    ? lines.get(first).start()
                    : file.text().length();
            int added = delta.getTarget().getPosition();
            wanted.subList(added, added + delta.getTarget().size())
                    .forEach(line -> edits.add(CharEdit.line(file, offset, line.bare(), group, reason)));
            List<NamedLine> gone =
                    lines.subList(first, first + delta.getSource().size());
            gone.forEach(line -> edits.add(new CharEdit(line.start(), line.text(), "", group, reason)));
            kept.removeAll(gone);
        }
        edits.addAll(values(kept));
        return edits;
    }

    private List<CharEdit> values(List<NamedLine> kept) {
        Map<String, NamedLine> byName =
                wanted.stream().collect(Collectors.toMap(NamedLine::name, Function.identity(), (one, other) -> other));
        return kept.stream()
                .filter(line -> !line.value().equals(byName.get(line.name()).value()))
                .map(line -> replace(line, byName.get(line.name()).value()))
                .toList();
    }

    /** An empty value cannot be found again, the sign before it can. */
    private CharEdit replace(NamedLine line, String value) {
        int from = value.isEmpty() ? line.signStart() : line.valueStart();
        int to = line.valueStart() + line.value().length();
        String sign = value.isEmpty() ? "=" : "";
        return new CharEdit(from, file.text().substring(from, to), sign + value, group, reason);
    }

    private static List<String> names(List<NamedLine> lines) {
        return lines.stream().map(NamedLine::name).toList();
    }
}
