package io.github.parallelmaven.probe.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Collections;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/**
 * Puts a copy of {@link Touches} into {@code java.lang}. A jar appended to the boot class path would be the documented way,
 * but OSGi and PowerMock load only {@code java.*} from there, and the JVM then warns on standard output, which Surefire
 * takes for a broken channel.
 */
final class Injection {

    /** The internal name of the copy. */
    static final String NAME = "java/lang/ParallelProbeTouches";

    private static final String PATTERN = "io/github/parallelmaven/probe/agent/Touches";

    private Injection() {}

    /**
     * Defines the copy.
     *
     * @throws ReflectiveOperationException when this JVM has no modules, as before Java 9, or refuses
     */
    static Class<?> define(Instrumentation instrumentation) throws IOException, ReflectiveOperationException {
        open(instrumentation);
        Method privateLookup =
                MethodHandles.class.getMethod("privateLookupIn", Class.class, MethodHandles.Lookup.class);
        Object lookup = privateLookup.invoke(null, Object.class, MethodHandles.lookup());
        return (Class<?>) MethodHandles.Lookup.class
                .getMethod("defineClass", byte[].class)
                .invoke(lookup, (Object) bytes());
    }

    /** Opens {@code java.lang} to us, and to nobody else. Reflectively, since Java 8 knows no modules. */
    private static void open(Instrumentation instrumentation) throws ReflectiveOperationException {
        Method moduleOf = Class.class.getMethod("getModule");
        Class<?> module = Class.forName("java.lang.Module");
        Object own = moduleOf.invoke(Injection.class);
        Instrumentation.class
                .getMethod(
                        "redefineModule",
                        module,
                        java.util.Set.class,
                        java.util.Map.class,
                        java.util.Map.class,
                        java.util.Set.class,
                        java.util.Map.class)
                .invoke(
                        instrumentation,
                        moduleOf.invoke(Object.class),
                        Collections.emptySet(),
                        Collections.emptyMap(),
                        Collections.singletonMap("java.lang", Collections.singleton(own)),
                        Collections.emptySet(),
                        Collections.emptyMap());
    }

    /** The class file of {@link Touches} under its other name. */
    static byte[] bytes() throws IOException {
        ClassWriter renamed = new ClassWriter(0);
        new ClassReader(read()).accept(new ClassRemapper(renamed, new SimpleRemapper(Opcodes.ASM9, PATTERN, NAME)), 0);
        return renamed.toByteArray();
    }

    private static byte[] read() throws IOException {
        try (InputStream in = Injection.class.getResourceAsStream("Touches.class")) {
            if (in == null) {
                throw new IOException("the probe's jar has no " + PATTERN);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        }
    }
}
