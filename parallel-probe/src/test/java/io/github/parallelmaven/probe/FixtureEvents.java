package io.github.parallelmaven.probe;

import static io.github.parallelmaven.probe.ProbeRun.only;
import static io.github.parallelmaven.probe.ProbeRun.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** What a run of tests has told of their fixtures. */
record FixtureEvents(List<JsonNode> events) {

    Stream<JsonNode> of(String field) {
        return only(events, "fixture").stream()
                .filter(fixture -> text(fixture, "field").equals(field));
    }

    /** Of one field, by test: {@code method when kind}. */
    Stream<String> told(String field) {
        return of(field)
                .map(fixture -> text(fixture, "owner").replaceAll(".*\\[(?:test|method):(\\w+).*", "$1") + " "
                        + text(fixture, "when") + " " + text(fixture, "kind"));
    }

    Stream<Long> identities(String field) {
        return of(field).map(fixture -> fixture.get("identity").longValue());
    }

    /** Who held what, whatever the objects were. */
    List<String> owners() {
        return only(events, "fixture").stream()
                .map(fixture -> String.join(
                        " ",
                        text(fixture, "owner"),
                        text(fixture, "field"),
                        text(fixture, "when"),
                        text(fixture, "kind")))
                .toList();
    }

    /** The ids of tests at which the recorder looked, once a look before a body. */
    Stream<String> observed() {
        return only(events, "fixtures").stream().map(fixtures -> text(fixtures, "owner"));
    }

    /** The ids of all tests. */
    Stream<String> tests() {
        return only(events, "test").stream().map(test -> text(test, "id"));
    }
}
