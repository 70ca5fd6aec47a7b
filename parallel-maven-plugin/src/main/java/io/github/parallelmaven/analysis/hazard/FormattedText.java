package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text that a method of {@link String} puts together: its parts, one after another, when each of them stands there as it is.
 * Widths, other conversions and a format that is not one constant make it unknown.
 */
final class FormattedText {

    private FormattedText() {}

    static boolean isMadeBy(Call call) {
        return call.owner().equals("java.lang.String")
                && Set.of("format", "formatted", "concat").contains(call.name());
    }

    /** What the arguments are put into. */
    static Value format(Call call) {
        boolean withLocale = call.descriptor().startsWith("(Ljava/util/Locale;");
        return call.kind() == Call.Kind.STATIC ? call.argument(withLocale ? 1 : 0) : call.receiver();
    }

    /** @param formats what the format may be */
    static Optional<List<Value>> parts(Call call, Set<String> formats) {
        if (call.name().equals("concat")) {
            return Optional.of(List.of(call.receiver(), call.argument(0)));
        }
        boolean filled = call.operands().get(call.operands().size() - 1) instanceof Value.Created;
        return formats.size() == 1 && filled ? filled(call, formats.iterator().next()) : Optional.empty();
    }

    private static Optional<List<Value>> filled(Call call, String format) {
        Value.Created array =
                (Value.Created) call.operands().get(call.operands().size() - 1);
        String[] texts = format.split("%[sd]", -1);
        if (format.replaceAll("%[sd]", "").contains("%") || array.arguments().size() != texts.length - 1) {
            return Optional.empty();
        }
        List<Value> parts = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            parts.add(new Value.Constant(texts[i]));
            if (i < array.arguments().size()) {
                parts.add(array.arguments().get(i));
            }
        }
        return Optional.of(parts);
    }
}
