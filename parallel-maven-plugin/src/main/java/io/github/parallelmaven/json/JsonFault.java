package io.github.parallelmaven.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a JSON text, for somebody who is to mend it: in one line, without what only the parser's authors know.
 *
 * @param place line and column, counted from 1, or empty where the parser knows none
 * @param what the first line of the parser's message
 */
public record JsonFault(String place, String what) {

    /** How Jackson's {@code JsonLocation} writes itself, also into messages: it tells of settings and offsets. */
    private static final Pattern LOCATION = Pattern.compile("\\[Source: .*?; (?:line: (\\d+), column: (\\d+)|[^]]*)]");

    private static final Pattern MISSING = Pattern.compile("Missing (?:required )?creator property '([^']*)'");

    public static JsonFault of(JsonProcessingException e) {
        return new JsonFault(
                place(e.getLocation()), e instanceof JsonMappingException mapping ? what(mapping) : what(e));
    }

    private static String what(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        String first = message.lines().findFirst().orElse("not readable");
        return LOCATION.matcher(first)
                .replaceAll(location -> Matcher.quoteReplacement(
                        location.group(1) == null ? "an unknown place" : place(location.group(1), location.group(2))));
    }

    /** A text that is JSON, but not of the form that is read: the parser's message tells of our classes. */
    private static String what(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "the key \"" + unknown.getPropertyName() + "\" is not known";
        }
        Matcher missing = MISSING.matcher(String.valueOf(e.getOriginalMessage()));
        if (missing.lookingAt()) {
            return "the key \"" + missing.group(1) + "\" is missing";
        }
        String key = e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .reduce("", (before, name) -> name);
        return e instanceof MismatchedInputException && !key.isEmpty()
                ? "the key \"" + key + "\" has another kind of value than is read here"
                : what((JsonProcessingException) e);
    }

    private static String place(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : place(String.valueOf(location.getLineNr()), String.valueOf(location.getColumnNr()));
    }

    private static String place(String line, String column) {
        return "line " + line + ", column " + column;
    }

    @Override
    public String toString() {
        return place.isEmpty() ? what : place + ": " + what;
    }
}
