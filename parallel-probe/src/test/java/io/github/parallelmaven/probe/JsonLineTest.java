package io.github.parallelmaven.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLineTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyCharacterComesBackAsItWas() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int c = Character.MAX_VALUE; c >= 0; c--) { // downwards, so that the halves of pairs never meet
            all.append((char) c);
        }

        JsonNode read = read(new JsonLine("x").with("text", all.toString()));

        assertThat(read.get("text").textValue()).isEqualTo(all.toString());
    }

    @Test
    void aPairOfSurrogatesIsWrittenAsOneCharacter() throws IOException {
        JsonLine line = new JsonLine("x").with("text", "\uD83D\uDE00");

        assertThat(new String(line.bytes(), UTF_8)).isEqualTo("{\"e\":\"x\",\"text\":\"\uD83D\uDE00\"}\n");
    }

    @Test
    void noTextCanEndALineEarly() {
        String line = new String(
                new JsonLine("x").with("text", "a\nb\r\u0085\u2028\u2029c").bytes(), UTF_8);

        assertThat(line.split("\\R")).hasSize(1);
        assertThat(line).endsWith("}\n");
    }

    @Test
    void numbersTruthValuesAndListsKeepTheirKind() throws IOException {
        JsonNode read = read(new JsonLine("x")
                .with("number", Long.MIN_VALUE)
                .with("truth", true)
                .with("none", List.of())
                .with("some", List.of("a", "\"")));

        assertThat(read.get("number").longValue()).isEqualTo(Long.MIN_VALUE);
        assertThat(read.get("truth").isBoolean()).isTrue();
        assertThat(read.get("none").isArray()).isTrue();
        assertThat(read.get("none")).isEmpty();
        assertThat(read.get("some").get(1).textValue()).isEqualTo("\"");
    }

    private JsonNode read(JsonLine line) throws IOException {
        return json.readTree(line.bytes());
    }
}
