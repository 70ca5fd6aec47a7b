package io.github.parallelmaven.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void whereThereIsNoPlaceOnlyWhatIsWrongIsTold() {
        JsonProcessingException nowhere = catchThrowableOfType(
                JsonProcessingException.class, () -> new ObjectMapper().writeValueAsString(new Object()));

        assertThat(JsonFault.of(nowhere).place()).isEmpty();
        assertThat(JsonFault.of(nowhere)).hasToString(JsonFault.of(nowhere).what());
    }
}
