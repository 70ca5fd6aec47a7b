package io.github.parallelmaven.probe.agent;

import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.DATABASE;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.FIELD_WRITE;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.FILE_COPY;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.FILE_MOVE;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.FILE_OPEN;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.FILE_READ;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.FILE_WRITE;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.LOCALE;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.LOGGER;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.LOGGER_LEVEL;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.PORT;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.PROPERTIES_CHANGE;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.PROPERTIES_READ;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.PROPERTIES_REPLACE;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.PROPERTY_READ;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.PROPERTY_WRITE;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.STANDARD_ERR;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.STANDARD_IN;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.STANDARD_OUT;
import static io.github.parallelmaven.probe.agent.GlobalCall.Kind.TIME_ZONE;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A method of the JDK, or of a logging library, that uses something global; and which of its arguments tell what. */
final class GlobalCall {

    /** What such a method does. The arguments of each kind are those that the table below asks for. */
    enum Kind {
        PROPERTY_READ,
        PROPERTY_WRITE,
        PROPERTIES_REPLACE,
        /** On any table: it counts when that is the one of the system properties. */
        PROPERTIES_READ,
        PROPERTIES_CHANGE,
        FILE_READ,
        FILE_WRITE,
        /** Reads or writes as its options say. */
        FILE_OPEN,
        FILE_COPY,
        FILE_MOVE,
        PORT,
        DATABASE,
        LOGGER_LEVEL,
        /** Anything else of a logger. */
        LOGGER,
        /** By reflection, of whatever field: it counts when that is static. */
        FIELD_WRITE,
        LOCALE,
        TIME_ZONE,
        STANDARD_OUT,
        STANDARD_ERR,
        STANDARD_IN
    }

    /** Asks for the object that the method is called on. */
    static final int RECEIVER = -1;

    /** By the internal name of the class, since most calls are to classes that are not in it. */
    private static final Map<String, Map<String, GlobalCall>> TABLE = Collections.unmodifiableMap(table());

    final Kind kind;

    /** The wanted arguments, by their index; those that the method has not are left out. */
    final int[] arguments;

    private GlobalCall(Kind kind, int... arguments) {
        this.kind = kind;
        this.arguments = arguments;
    }

    /** The entry of a method; null when it uses nothing global. */
    static @Nullable GlobalCall of(String owner, String name, String descriptor) {
        Map<String, GlobalCall> listed = TABLE.get(owner);
        if (listed != null) {
            GlobalCall call = listed.get(name);
            return call != null && call.fits(owner, descriptor) ? call : null;
        }
        boolean url = name.equals("setUrl") || name.equals("setURL") || name.equals("setJdbcUrl");
        return url && descriptor.equals("(Ljava/lang/String;)V") && isDataSource(owner)
                ? new GlobalCall(DATABASE, 0)
                : null;
    }

    private static boolean isDataSource(String owner) {
        return owner.contains("DataSource") || owner.contains("Hikari");
    }

    /** The text that a scanner reads is no path, and a socket without a number is not bound. */
    private boolean fits(String owner, String descriptor) {
        if (kind == PORT) {
            return descriptor.startsWith("(I") || descriptor.startsWith("(Ljava/net/");
        }
        return !owner.equals("java/util/Scanner") || !descriptor.startsWith("(Ljava/lang/String;");
    }

    private static Map<String, Map<String, GlobalCall>> table() {
        Map<String, Map<String, GlobalCall>> table = new HashMap<>();
        add(table, new GlobalCall(PROPERTY_READ, 0), "java/lang/System", "getProperty");
        add(table, new GlobalCall(PROPERTY_READ, 0), "java/lang/Boolean", "getBoolean");
        add(table, new GlobalCall(PROPERTY_READ, 0), "java/lang/Integer", "getInteger");
        add(table, new GlobalCall(PROPERTY_READ, 0), "java/lang/Long", "getLong");
        add(table, new GlobalCall(PROPERTY_WRITE, 0, 1), "java/lang/System", "setProperty", "clearProperty");
        add(table, new GlobalCall(PROPERTIES_REPLACE, 0), "java/lang/System", "setProperties");
        for (String owner : new String[] {"java/util/Properties", "java/util/Hashtable"}) {
            add(table, new GlobalCall(PROPERTIES_READ, RECEIVER, 0), owner, "getProperty", "get", "containsKey");
            add(
                    table,
                    new GlobalCall(PROPERTIES_CHANGE, RECEIVER, 0, 1),
                    owner,
                    "setProperty",
                    "put",
                    "remove",
                    "putIfAbsent");
        }
        files(table);
        ports(table);
        loggers(table);
        add(table, new GlobalCall(DATABASE, 0), "java/sql/DriverManager", "getConnection");
        add(table, new GlobalCall(DATABASE, 0), "java/sql/Driver", "connect");
        for (String type : new String[] {"", "Boolean", "Byte", "Char", "Short", "Int", "Long", "Float", "Double"}) {
            add(table, new GlobalCall(FIELD_WRITE, RECEIVER, 1), "java/lang/reflect/Field", "set" + type);
        }
        add(table, new GlobalCall(LOCALE, 0, 1), "java/util/Locale", "setDefault");
        add(table, new GlobalCall(TIME_ZONE, 0), "java/util/TimeZone", "setDefault");
        add(table, new GlobalCall(STANDARD_OUT, 0), "java/lang/System", "setOut");
        add(table, new GlobalCall(STANDARD_ERR, 0), "java/lang/System", "setErr");
        add(table, new GlobalCall(STANDARD_IN, 0), "java/lang/System", "setIn");
        return table;
    }

    private static void files(Map<String, Map<String, GlobalCall>> table) {
        for (String owner : new String[] {"FileOutputStream", "FileWriter", "PrintWriter", "PrintStream"}) {
            add(table, new GlobalCall(FILE_WRITE, 0), "java/io/" + owner, "<init>");
        }
        for (String owner : new String[] {"java/io/FileInputStream", "java/io/FileReader", "java/util/Scanner"}) {
            add(table, new GlobalCall(FILE_READ, 0), owner, "<init>");
        }
        add(table, new GlobalCall(FILE_OPEN, 0, 1), "java/io/RandomAccessFile", "<init>");
        add(table, new GlobalCall(FILE_WRITE, RECEIVER), "java/io/File", "delete", "createNewFile");
        add(table, new GlobalCall(FILE_MOVE, RECEIVER, 0), "java/io/File", "renameTo");
        String files = "java/nio/file/Files";
        add(table, new GlobalCall(FILE_OPEN, 0, 1), files, "newByteChannel");
        add(table, new GlobalCall(FILE_OPEN, 0, 1), "java/nio/channels/FileChannel", "open");
        add(table, new GlobalCall(FILE_COPY, 0, 1), files, "copy");
        add(table, new GlobalCall(FILE_MOVE, 0, 1), files, "move");
        add(
                table,
                new GlobalCall(FILE_WRITE, 0),
                files,
                "newOutputStream",
                "newBufferedWriter",
                "write",
                "writeString",
                "createFile",
                "delete",
                "deleteIfExists");
        add(
                table,
                new GlobalCall(FILE_READ, 0),
                files,
                "newInputStream",
                "newBufferedReader",
                "readAllBytes",
                "readAllLines",
                "readString",
                "lines");
    }

    private static void ports(Map<String, Map<String, GlobalCall>> table) {
        GlobalCall port = new GlobalCall(PORT, 0);
        for (String owner : new String[] {"ServerSocket", "DatagramSocket", "MulticastSocket"}) {
            add(table, port, "java/net/" + owner, "<init>", "bind");
        }
        for (String owner :
                new String[] {"ServerSocketChannel", "DatagramChannel", "AsynchronousServerSocketChannel"}) {
            add(table, port, "java/nio/channels/" + owner, "bind");
        }
        add(table, port, "javax/net/ServerSocketFactory", "createServerSocket");
        add(table, port, "com/sun/net/httpserver/HttpServer", "create", "bind");
        add(table, port, "com/sun/net/httpserver/HttpsServer", "create", "bind");
    }

    private static void loggers(Map<String, Map<String, GlobalCall>> table) {
        GlobalCall logger = new GlobalCall(LOGGER, RECEIVER);
        for (String owner : new String[] {
            "java/util/logging/Logger",
            "ch/qos/logback/classic/Logger",
            "org/apache/logging/log4j/core/Logger",
            "org/apache/log4j/Logger",
            "org/apache/log4j/Category"
        }) {
            add(table, new GlobalCall(LOGGER_LEVEL, RECEIVER, 0), owner, "setLevel");
        }
        add(
                table,
                logger,
                "java/util/logging/Logger",
                "addHandler",
                "removeHandler",
                "setUseParentHandlers",
                "setFilter");
        add(
                table,
                logger,
                "ch/qos/logback/classic/Logger",
                "addAppender",
                "detachAppender",
                "detachAndStopAllAppenders",
                "setAdditive");
        add(table, logger, "org/apache/logging/log4j/core/Logger", "addAppender", "removeAppender", "setAdditive");
        add(table, new GlobalCall(LOGGER_LEVEL, 0, 1), "org/apache/logging/log4j/core/config/Configurator", "setLevel");
        for (String owner : new String[] {"org/apache/log4j/Logger", "org/apache/log4j/Category"}) {
            add(table, logger, owner, "addAppender", "removeAppender", "removeAllAppenders");
        }
    }

    private static void add(
            Map<String, Map<String, GlobalCall>> table, GlobalCall call, String owner, String... methods) {
        for (String method : methods) {
            table.computeIfAbsent(owner, any -> new HashMap<>()).put(method, call);
        }
    }
}
