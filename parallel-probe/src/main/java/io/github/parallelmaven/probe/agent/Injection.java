package io.github.parallelmaven.probe.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
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
        Class<?> definition = new LoaderOfOne().define(Definition.class);
        open(instrumentation, definition);
        Method define = definition.getDeclaredMethod("define", byte[].class);
        define.setAccessible(true);
        try {
            return (Class<?>) define.invoke(null, (Object) bytes());
        } catch (InvocationTargetException refused) {
            throw new ReflectiveOperationException(refused.getCause());
        }
    }

    /**
     * {@code java.lang} is opened to the module of one class loader, which nobody else has: to the tests the JDK stays as
     * closed as it was.
     */
    private static final class LoaderOfOne extends ClassLoader {

        LoaderOfOne() {
            super(null);
        }

        Class<?> define(Class<?> one) throws IOException {
            byte[] bytes = read(one.getName().substring(one.getName().lastIndexOf('.') + 1) + ".class");
            return defineClass(one.getName(), bytes, 0, bytes.length);
        }
    }

    /** Reflectively, since Java 8 knows no modules. */
    private static void open(Instrumentation instrumentation, Class<?> to) throws ReflectiveOperationException {
        Method moduleOf = Class.class.getMethod("getModule");
        Class<?> module = Class.forName("java.lang.Module");
        Instrumentation.class
                .getMethod("redefineModule", module, Set.class, Map.class, Map.class, Set.class, Map.class)
                .invoke(
                        instrumentation,
                        moduleOf.invoke(Object.class),
                        Collections.emptySet(),
                        Collections.emptyMap(),
                        Collections.singletonMap("java.lang", Collections.singleton(moduleOf.invoke(to))),
                        Collections.emptySet(),
                        Collections.emptyMap());
    }

    /** The class file of {@link Touches} under its other name. */
    static byte[] bytes() throws IOException {
        ClassWriter renamed = new ClassWriter(0);
        SimpleRemapper names = new SimpleRemapper(Opcodes.ASM9, PATTERN, NAME);
        new ClassReader(read("Touches.class")).accept(new ClassRemapper(renamed, names), 0);
        return renamed.toByteArray();
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream in = Injection.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the probe's jar has no " + resource);
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
