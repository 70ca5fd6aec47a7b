package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.ProcessResource;
import io.github.parallelmaven.model.Scope;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How {@link Examined} is written and read: each text once, and a number wherever it comes again, since paths and messages of a
 * large suite repeat a few thousand names. The file of a location is not written but looked up again, so that a moved
 * source is found, unless a rule gave another one.
 */
final class ExaminedForm {

    private ExaminedForm() {}

    private static Location lookedUp(CodeModel code, Location location) {
        return code.location(location.className(), location.line(), location.member());
    }

    private interface Write<T> {
        void write(T value) throws IOException;
    }

    private interface Read<T> {
        T read() throws IOException;
    }

    static final class Writer {

        private final DataOutputStream out;
        private final CodeModel code;
        private final Map<String, Integer> numbers = new HashMap<>();

        Writer(DataOutputStream out, CodeModel code) {
            this.out = out;
            this.code = code;
        }

        void text(String text) throws IOException {
            Integer number = numbers.putIfAbsent(text, numbers.size());
            out.writeInt(number == null ? -1 : number);
            if (number == null) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }

        private <T> void all(Collection<T> values, Write<T> each) throws IOException {
            out.writeInt(values.size());
            for (T value : values) {
                each.write(value);
            }
        }

        void examined(Examined examined) throws IOException {
            text(examined.testClass());
            all(examined.uses(), this::use);
            out.writeBoolean(examined.guards().isolated());
            all(examined.guards().written(), this::text);
            all(examined.guards().read(), this::text);
            out.writeBoolean(examined.methods().asked());
            out.writeBoolean(examined.methods().possible());
            all(examined.texts(), this::text);
            all(examined.outsideLocks().entrySet(), outside -> {
                text(outside.getKey());
                all(outside.getValue(), this::text);
            });
            all(examined.processResources(), resource -> {
                text(resource.kind().name());
                text(resource.value());
                text(resource.testClass());
                location(resource.location());
            });
            all(examined.openStaticMocks(), this::location);
        }

        private void location(Location location) throws IOException {
            out.writeInt(location.line());
            text(location.className());
            text(location.member());
            text(location.equals(lookedUp(code, location)) ? "" : location.file());
        }

        private void use(ResourceUse use) throws IOException {
            text(use.rule());
            text(use.type());
            text(use.group());
            text(use.lockKey());
            text(use.access().name());
            out.writeBoolean(use.weak());
            out.writeBoolean(use.cardinality());
            text(use.sharing().name());
            location(use.location());
            out.writeBoolean(use.inTestCode());
            all(use.scopes(), scope -> text(scope.name()));
            all(use.path(), this::text);
            text(use.message());
            out.writeBoolean(use.incidental());
            text(use.constant());
        }
    }

    static final class Reader {

        private final DataInputStream in;
        private final CodeModel code;
        private final List<String> texts = new ArrayList<>();

        Reader(DataInputStream in, CodeModel code) {
            this.in = in;
            this.code = code;
        }

        String text() throws IOException {
            int number = in.readInt();
            if (number >= 0) {
                return texts.get(number);
            }
            texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            return texts.get(texts.size() - 1);
        }

        private <T, C extends Collection<T>> C all(C values, Read<T> each) throws IOException {
            for (int left = in.readInt(); left > 0; left--) {
                values.add(each.read());
            }
            return values;
        }

        private Set<String> texts() throws IOException {
            return all(new LinkedHashSet<>(), this::text);
        }

        Examined examined() throws IOException {
            String testClass = text();
            List<ResourceUse> uses = all(new ArrayList<>(), this::use);
            Guards guards = new Guards(in.readBoolean(), texts(), texts());
            MethodOverlap methods = new MethodOverlap(in.readBoolean(), in.readBoolean());
            Set<String> texts = texts();
            Map<String, Set<String>> outsideLocks = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                outsideLocks.put(text(), texts());
            }
            Set<ProcessResource> resources = all(
                    new LinkedHashSet<>(),
                    () -> new ProcessResource(ProcessResource.Kind.valueOf(text()), text(), text(), location()));
            return new Examined(
                    testClass,
                    uses,
                    guards,
                    methods,
                    texts,
                    outsideLocks,
                    resources,
                    all(new LinkedHashSet<>(), this::location));
        }

        private Location location() throws IOException {
            int line = in.readInt();
            String className = text();
            String member = text();
            String file = text();
            return file.isEmpty()
                    ? code.location(className, line, member)
                    : new Location(file, line, className, member);
        }

        private ResourceUse use() throws IOException {
            return new ResourceUse(
                    text(),
                    text(),
                    text(),
                    text(),
                    Finding.Access.valueOf(text()),
                    in.readBoolean(),
                    in.readBoolean(),
                    ResourceUse.Sharing.valueOf(text()),
                    location(),
                    in.readBoolean(),
                    all(EnumSet.noneOf(Scope.class), () -> Scope.valueOf(text())),
                    all(new ArrayList<>(), this::text),
                    text(),
                    in.readBoolean(),
                    text());
        }
    }
}
