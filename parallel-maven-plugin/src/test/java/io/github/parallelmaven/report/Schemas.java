package io.github.parallelmaven.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Holds a file of ours against the schema that is shipped in the jar. */
final class Schemas {

    private Schemas() {}

    /** What the schema of that name objects to. */
    static List<String> objections(String name, String json) throws IOException {
        try (InputStream schema =
                Json.class.getResourceAsStream("/META-INF/parallel/schema/" + name + ".schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        }
    }
}
