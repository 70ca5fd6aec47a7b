package io.github.parallelmaven.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFaultTest {

    private static String fault(String text) {
        return JsonFault.of(catchThrowableOfType(
                        JsonProcessingException.class, () -> new ObjectMapper().readValue(text, Map.class)))
                .toString();
    }

    @Test
    void anEndThatIsMissingIsToldByLineAndColumnOfBothPlaces() {
        assertThat(fault("{\n  \"a\": {"))
                .startsWith("line 2, column ")
                .contains("expected close marker for Object (start marker at line 2, column 8)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{\"a\" 1}", "{\"a\": \"x", "{\"a\": [1", "[1]", "7", "{\"a\": nul}"})
    void nothingOfTheParserIsTold(String text) {
        assertThat(fault(text)).startsWith("line 1, column ").doesNotContain("Source", "REDACTED", "Feature", "\n");
    }

    @Test
    void theBytesOfAFileAreToldByLineAndColumnToo() {
        byte[] bytes = "{\n  \"a\": [".getBytes(StandardCharsets.UTF_8);

        assertThat(JsonFault.of(catchThrowableOfType(
                                JsonProcessingException.class, () -> new ObjectMapper().readValue(bytes, Map.class)))
                        .toString())
                .startsWith("line 2, column ")
                .contains("(start marker at line 2, column 8)");
    }

    /** What a file of ours holds, whose form is checked as the plugin's own are. */
    record Entry(
            @JsonProperty(required = true) String rule,
            @JsonProperty(required = true) int line) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"line\": 1}]                                  | the key \"rule\" is missing",
                "[{\"rule\": \"H01\", \"line\": 1, \"lime\": 2}]     | the key \"lime\" is not known",
                "[{\"rule\": \"H01\", \"line\": {}}]                | the key \"line\" has another kind of value than is read here",
                "[{\"rule\": \"H01\", \"line\": \"first\"}]         | the key \"line\" has another kind of value than is read here"
            })
    void ofAnotherFormThanIsReadTheKeyIsNamedAndNothingOfOurClasses(String text, String what) {
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

        assertThat(JsonFault.of(catchThrowableOfType(
                        JsonProcessingException.class, () -> mapper.readValue(text, Entry[].class))))
                .satisfies(fault -> assertThat(fault.place()).startsWith("line 1, column "))
                .extracting(JsonFault::what)
                .isEqualTo(what);
    }

    @Test
    void whereThereIsNoPlaceOnlyWhatIsWrongIsTold() {
        JsonProcessingException nowhere = catchThrowableOfType(
                JsonProcessingException.class, () -> new ObjectMapper().writeValueAsString(new Object()));

        assertThat(JsonFault.of(nowhere).place()).isEmpty();
        assertThat(JsonFault.of(nowhere)).hasToString(JsonFault.of(nowhere).what());
    }
}
