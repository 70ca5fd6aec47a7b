package io.github.parallelmaven.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.Evidence;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TextEdit;
import io.github.parallelmaven.model.Verdict;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/**
 * How the model is written as JSON, without an annotation in it: sealed interfaces carry a {@code kind}, paths and test
 * identities are plain strings, secret values are masked.
 */
final class ModelModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    ModelModule() {
        super("parallel-model");
        kinds(Verdict.class);
        kinds(Difference.class);
        kinds(Remedy.class);
        kinds(PomChange.class);
        kinds(Evidence.class);
        addSerializer(
                Path.class, new AsText<>(Path.class, path -> path.toString().replace('\\', '/')));
        addDeserializer(Path.class, new FromText<>(Path.class, Path::of));
        addSerializer(TestId.class, new AsText<>(TestId.class, TestId::value));
        addDeserializer(TestId.class, new FromText<>(TestId.class, TestId::new));
        addSerializer(String.class, new AsText<>(String.class, Masking::text));
        addKeySerializer(TestMethod.class, new MethodKeyWriter());
        addKeyDeserializer(TestMethod.class, new MethodKeyReader());
        setMixInAnnotation(Setting.class, MaskedSettingMixin.class);
        setMixInAnnotation(Setting.Origin.class, OriginMixin.class);
        setMixInAnnotation(TextEdit.class, TextEditMixin.class);
    }

    /** The permitted records of a sealed interface by their simple names: no list to keep in step. */
    private void kinds(Class<?> parent) {
        setMixInAnnotation(parent, KindMixin.class);
        for (Class<?> permitted : parent.getPermittedSubclasses()) {
            registerSubtypes(new NamedType(permitted, permitted.getSimpleName()));
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface KindMixin {}

    @JsonSerialize(converter = MaskSetting.class)
    private interface MaskedSettingMixin {}

    /** A spelling is for changes alone, and its text may hold what is masked elsewhere. */
    @JsonIgnoreProperties("spelling")
    private abstract static class OriginMixin {
        @JsonCreator
        OriginMixin(
                @JsonProperty("kind") Setting.Kind kind,
                @JsonProperty("file") String file,
                @JsonProperty("line") int line) {}
    }

    /** What goes into the user's files is passed on as it is. */
    private record TextEditMixin(
            @JsonSerialize(using = Verbatim.class) String removed,
            @JsonSerialize(using = Verbatim.class) String inserted) {}

    private record MaskedSetting(String name, String value, Setting.Origin origin, boolean overridable) {}

    static final class MaskSetting extends StdConverter<Setting, MaskedSetting> {
        @Override
        public MaskedSetting convert(Setting setting) {
            return new MaskedSetting(
                    setting.name(),
                    Masking.value(setting.name(), setting.value()),
                    setting.origin(),
                    setting.overridable());
        }
    }

    static final class Verbatim extends AsText<String> {
        @Serial
        private static final long serialVersionUID = 1L;

        Verbatim() {
            super(String.class, text -> text);
        }
    }

    /** A conversion that may be kept in a serializable Jackson type. */
    private interface Conversion<A, B> extends java.io.Serializable {
        B apply(A value);
    }

    private static class AsText<T> extends StdScalarSerializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Conversion<T, String> conversion;

        AsText(Class<T> type, Conversion<T, String> conversion) {
            super(type);
            this.conversion = conversion;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(conversion.apply(value));
        }
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Conversion<String, T> conversion;

        FromText(Class<T> type, Conversion<String, T> conversion) {
            super(type);
            this.conversion = conversion;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return conversion.apply(json.getText());
        }
    }

    private static final class MethodKeyWriter extends StdScalarSerializer<TestMethod> {
        @Serial
        private static final long serialVersionUID = 1L;

        MethodKeyWriter() {
            super(TestMethod.class);
        }

        @Override
        public void serialize(TestMethod method, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(method.className() + "#" + method.methodName() + "(" + method.parameterTypes() + ")");
        }
    }

    /** Type names hold no opening parenthesis, so the last one starts the parameters, whatever the method is called. */
    private static final class MethodKeyReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            int hash = key.indexOf('#');
            int open = key.lastIndexOf('(');
            if (hash < 0 || open < hash || !key.endsWith(")")) {
                return context.handleWeirdKey(TestMethod.class, key, "not class#method(parameters)");
            }
            return new TestMethod(
                    key.substring(0, hash), key.substring(hash + 1, open), key.substring(open + 1, key.length() - 1));
        }
    }
}
