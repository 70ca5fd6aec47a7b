package io.github.parallelmaven.it;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One gate of {@code progress.json}.
 *
 * @param json its object there
 */
record GateView(JsonNode json) {

    String word() {
        return json.path("status").asText();
    }

    int examined() {
        return json.path("examined").asInt();
    }

    /** What was expected, found, where, and what to do, of the project as it is. */
    JsonNode diagnosisNow() {
        return json.path("now").path("diagnosis");
    }

    /** The same of the project with all changes. */
    JsonNode diagnosis() {
        return json.path("trial").path("diagnosis");
    }

    @Override
    public String toString() {
        return json.toPrettyString();
    }
}
