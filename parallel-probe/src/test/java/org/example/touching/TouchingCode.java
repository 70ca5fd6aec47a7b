package org.example.touching;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.Field;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;

/** Code that is changed and then run, by the name of the method. */
public class TouchingCode {

    static int number;
    static long large;
    static double exact;
    static @Nullable String text;
    static @Nullable Object lazy;
    static final List<String> LIST = new ArrayList<>();
    static final Map<String, String> CONCURRENT = new ConcurrentHashMap<>();
    static final Map<String, Map<String, String>> DEEP = new HashMap<>(Map.of("a", new HashMap<>()));
    static final String CONSTANT = String.valueOf(1);

    /** A view of what the user wrote: to look into it runs the user's code. */
    static final Map<String, String> VIEW = Collections.unmodifiableMap(new AbstractMap<String, String>() {
        @Override
        public Set<Map.Entry<String, String>> entrySet() {
            looks++;
            return Collections.emptySet();
        }
    });

    static int looks;

    static final Runnable MOCK = Mockito.mock(Runnable.class);

    static final Pool POOL = new Pool();

    /** Stands for a library's class: what it keeps for itself, and what it is told. */
    public static class Pool {
        private final List<String> idle = new ArrayList<>(List.of("first", "second"));
        private int limit = 8;

        public void take() {
            idle.remove(0);
        }

        public void limitTo(int most) {
            limit = most;
        }

        public int limit() {
            return limit;
        }
    }

    static final Recent RECENT = new Recent();

    /** A map that many threads may use, as caches of libraries are, and what it remembers of its use. */
    static class Recent extends ConcurrentHashMap<String, String> {
        private transient Object last = new Object();

        void use() {
            last = new Object();
        }
    }

    static final Starting STARTING = new Starting();

    /** Many threads may hand it work. */
    static class Starting implements Executor {
        private Object thread = new Object();

        @Override
        public void execute(Runnable work) {
            thread = new Object();
            work.run();
        }
    }

    public static class Base {
        static int inherited;
    }

    public static class Derived extends Base {}

    public static void writesNumber() {
        number += 2;
        number += 2;
    }

    public static void readsNumber() {
        use(number);
    }

    public static void writesWideNumbers() {
        large = number + 7L;
        exact = large * 2.5;
        large++;
        exact++;
    }

    public static void setsTextToA() {
        text = "a";
    }

    public static void setsTextToB() {
        text = "b";
    }

    public static void readsConstant() {
        use(CONSTANT);
    }

    public static void fillsLazily() {
        if (lazy == null) {
            lazy = new Object();
        }
        use(lazy);
    }

    public static void fillsList() {
        LIST.add("x");
    }

    public static void clearsList() {
        LIST.clear();
    }

    public static void readsList() {
        use(LIST.size());
    }

    public static void fillsListFurther() {
        LIST.add("y");
    }

    public static void movesTheFirstOfTheListToItsEnd() {
        LIST.add(LIST.remove(0));
    }

    public static void usesRecent() {
        RECENT.use();
    }

    public static void executes() {
        STARTING.execute(() -> {});
    }

    public static void readsView() {
        use(VIEW.getClass());
    }

    public static void hasNeverBeenLookedInto() {
        if (looks > 0) {
            throw new IllegalStateException("looked into " + looks + " times");
        }
    }

    public static void callsMock() {
        MOCK.run();
    }

    public static void readsPool() {
        use(POOL.limit());
    }

    public static void takesFromPool() {
        POOL.take();
    }

    public static void limitsPool() {
        POOL.limitTo(4);
    }

    public static void opensFilesForWriting() throws IOException {
        Path folder = Path.of(System.getProperty("touching.folder"));
        new RandomAccessFile(folder.resolve("one").toFile(), "rw").close();
        FileChannel.open(folder.resolve("two"), StandardOpenOption.READ, StandardOpenOption.WRITE)
                .close();
    }

    public static void writesIntoOpenedFiles() throws IOException {
        Path folder = Path.of(System.getProperty("touching.folder"));
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("one").toFile(), "rw")) {
            file.write(7);
        }
        FileChannel.open(folder.resolve("two"), StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                .close();
    }

    public static void fillsConcurrentMap() {
        CONCURRENT.put("a", "b");
    }

    public static void fillsWhatIsDeepInside() {
        DEEP.get("a").put("b", "c");
    }

    public static void writesInherited() {
        Derived.inherited = 3;
        Derived.inherited = 4;
    }

    public static void writesByReflection() throws ReflectiveOperationException {
        Field field = TouchingCode.class.getDeclaredField("number");
        field.setInt(null, 77);
        field.set(null, 78);
    }

    public static void writesInAThread() throws InterruptedException {
        Thread thread = new Thread(TouchingCode::writesNumber);
        thread.start();
        thread.join();
    }

    public static void setsProperty() {
        System.setProperty("touching.code", "1");
    }

    public static void clearsProperty() {
        System.clearProperty("touching.code");
    }

    public static void readsProperty() {
        use(System.getProperty("touching.code", "otherwise"));
        use(Boolean.getBoolean("touching.flag"));
    }

    public static void changesTheTable() {
        System.getProperties().setProperty("touching.code", "2");
        new Properties().setProperty("touching.other", "2");
    }

    public static void restoresAllProperties() {
        Properties before = new Properties();
        before.putAll(System.getProperties());
        System.setProperty("touching.code", "3");
        System.setProperties(before);
    }

    public static void writesFiles() throws IOException {
        Path folder = Path.of(System.getProperty("touching.folder"));
        new FileOutputStream(folder.resolve("one").toFile(), true).close();
        Files.writeString(folder.resolve("two"), "2");
        new RandomAccessFile(new File(folder.toFile(), "three"), "rw").close();
        FileChannel.open(folder.resolve("four"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
        Files.move(folder.resolve("four"), folder.resolve("five"), StandardCopyOption.REPLACE_EXISTING);
        use(folder.resolve("five").toFile().delete());
    }

    public static void readsFiles() throws IOException {
        Path folder = Path.of(System.getProperty("touching.folder"));
        new FileInputStream(folder.resolve("one").toFile()).close();
        new RandomAccessFile(folder.resolve("two").toString(), "r").close();
        use(Files.readAllLines(folder.resolve("two")));
    }

    public static void bindsPorts() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            int taken = free.getLocalPort();
            try (ServerSocket again = new ServerSocket(taken, 1, null)) {
                use(again);
            } catch (IOException isTaken) {
                use(isTaken);
            }
        }
    }

    public static void opensDatabases() {
        for (String url : List.of("jdbc:h2:mem:touching;PASSWORD=secret", "jdbc:postgresql://host/name")) {
            try {
                DriverManager.getConnection(url).close();
            } catch (SQLException noDriver) {
                use(noDriver);
            }
        }
    }

    public static void changesLogger() {
        Logger.getLogger("touching.logger").setLevel(Level.FINE);
    }

    public static void countsInAProperty() {
        String next = String.valueOf(Integer.getInteger("touching.code", 0) + 1);
        System.setProperty("touching.code", next);
    }

    public static void fillsAProperty() {
        if (System.getProperty("touching.code") == null) {
            System.setProperty("touching.code", "filled");
        }
    }

    public static void removesAProperty() {
        System.clearProperty("touching.code");
    }

    public static void setsAPropertyToOne() {
        System.setProperty("touching.code", "1");
    }

    public static void changesLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ITALY);
        Locale.setDefault(before);
    }

    public static void setsLocaleAsItIs() {
        Locale.setDefault(Locale.getDefault());
    }

    public static void recursesForEver() {
        try {
            deeper();
        } catch (StackOverflowError expected) {
            use(expected);
        }
    }

    private static void deeper() {
        number++;
        System.getProperty("touching.code");
        deeper();
    }

    public static void namesNoFile() {
        try {
            new FileOutputStream("no\0file").close();
        } catch (IOException expected) {
            use(expected);
        }
    }

    private static void use(Object any) {
        any.hashCode();
    }
}
