package io.github.parallelmaven.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One line of a probe's file. A key that is missing or of another kind makes the file damaged. */
final class EventLine {

    private final JsonNode json;
    private final String where;

    EventLine(JsonNode json, String where) {
        this.json = json;
        this.where = where;
    }

    String text(String key) throws DamagedRecordingException {
        return value(key, JsonNode::isTextual).textValue();
    }

    /** A text that older recordings lack. */
    String textOr(String key, String otherwise) throws DamagedRecordingException {
        return json.has(key) ? text(key) : otherwise;
    }

    long number(String key) throws DamagedRecordingException {
        return value(key, JsonNode::isIntegralNumber).longValue();
    }

    /** A number that is not told everywhere. */
    long numberOr(String key, long otherwise) throws DamagedRecordingException {
        return json.has(key) ? number(key) : otherwise;
    }

    boolean flag(String key) throws DamagedRecordingException {
        return value(key, JsonNode::isBoolean).booleanValue();
    }

    Set<String> texts(String key) throws DamagedRecordingException {
        Set<String> texts = new TreeSet<>();
        value(key, JsonNode::isArray).forEach(element -> texts.add(element.asText()));
        return texts;
    }

    DamagedRecordingException damaged(String problem) {
        return new DamagedRecordingException(where, problem);
    }

    private JsonNode value(String key, Predicate<JsonNode> kind) throws DamagedRecordingException {
        JsonNode value = json.get(key);
        if (value == null || !kind.test(value)) {
            throw damaged("key '" + key + "' is " + (value == null ? "missing" : value) + " in " + json);
        }
        return value;
    }
}
