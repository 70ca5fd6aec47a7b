package io.github.parallelmaven.probe.agent;

import java.io.File;
import java.lang.instrument.ClassFileTransformer;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Changes the classes of the project and its libraries while they are loaded. What runs tests, and what is made to look
 * into classes, is left as it is: its state is not the tests' own. Only where runners call tests they tell of it, see
 * {@link RunnerChange}.
 */
final class TouchTransformer implements ClassFileTransformer {

    private static final List<String> LEFT = Collections.unmodifiableList(Arrays.asList(
            "java/",
            "javax/",
            "jdk/",
            "sun/",
            "com/sun/",
            "io/github/parallelmaven/probe/",
            "org/junit/",
            "junit/",
            "org/testng/",
            "com/beust/jcommander/",
            "org/apache/maven/",
            "org/opentest4j/",
            "org/apiguardian/",
            // What its annotations set they lock themselves.
            "org/junitpioneer/",
            "org/hamcrest/",
            "org/assertj/",
            "org/mockito/",
            "org/powermock/",
            "mockit/",
            "org/easymock/",
            "org/objenesis/",
            "net/bytebuddy/",
            "javassist/",
            "net/sf/cglib/",
            "org/jacoco/",
            "org/spockframework/",
            "groovy/lang/",
            "org/codehaus/groovy/",
            "org/apache/groovy/",
            "kotlin/",
            "scala/",
            "com/oracle/truffle/",
            "org/slf4j/",
            "ch/qos/logback/",
            "org/apache/logging/",
            "org/apache/log4j/",
            "org/apache/commons/logging/"));

    private final StaticFields fields;
    private final String touches;

    /** @param touches internal name of the class that changed classes call: {@link Touches}, or the copy of it */
    TouchTransformer(StaticFields fields, String touches) {
        this.fields = fields;
        this.touches = touches;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (loader == null || name == null || redefined != null || isLeft(name) && !RunnerChange.concerns(name)) {
            return null;
        }
        try {
            if (RunnerChange.concerns(name)) {
                return RunnerChange.of(bytes, touches);
            }
            if (isFolder(domain)) {
                fields.addOwn(name.replace('/', '.'));
            }
            return changed(bytes, loader);
        } catch (Throwable unreadable) {
            // Such as a class file of a later JDK than our ASM knows: it runs as it is, unrecorded.
            return null;
        }
    }

    /** The class with its touches told; null when it has none. */
    byte @Nullable [] changed(byte[] bytes, @Nullable ClassLoader loader) {
        ClassReader reader = new ClassReader(bytes);
        ClassScan scan =
                ClassScan.of(reader, !fields.isOwn(reader.getClassName().replace('/', '.')));
        if (!scan.hasTouches()) {
            return null;
        }
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new ClassChange(writer, scan, fields, touches, loader), 0);
        return writer.toByteArray();
    }

    private static boolean isLeft(String name) {
        for (String prefix : LEFT) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return name.contains("$MockitoMock$") || name.contains("$$");
    }

    /** The project's own classes, and those of its sibling modules, lie in folders. */
    private static boolean isFolder(@Nullable ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location != null
                && location.getProtocol().equals("file")
                && (location.getPath().endsWith("/") || new File(location.getPath()).isDirectory());
    }
}
