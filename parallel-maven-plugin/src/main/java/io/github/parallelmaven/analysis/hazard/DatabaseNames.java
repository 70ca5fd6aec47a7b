package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The databases that calls open by a constant URL, as the manuals of H2, HSQLDB, Derby and SQLite write it. */
public final class DatabaseNames {

    private static final String ENGINE = "jdbc:(h2|hsqldb|derby|sqlite):";

    /** HSQLDB's old way to write the database of the JVM that has no name of its own. */
    private static final String ONLY_ONE = "^jdbc:hsqldb:\\.(?=;|$)";

    /** Without a name it belongs to its connection alone. */
    private static final Pattern IN_MEMORY = Pattern.compile(ENGINE + "(?:mem|memory):([^;?]+).*");

    private static final Pattern OUTSIDE = Pattern.compile(ENGINE
            + "(?!mem:|memory:|:memory:|[^;]*(?:memory=true|mode=memory))(?:(?:file|tcp|nio|directory):)?([^;?]+).*");

    /** What stands before an address, or before a resource; one letter is a drive of Windows. */
    private static final Pattern SCHEME = Pattern.compile("//|[a-z]{2,}:");

    /**
     * A database.
     *
     * @param name a path, or what an engine calls it in memory
     * @param inMemory whether only this JVM has it
     */
    public record Database(String engine, String name, boolean inMemory) {

        /** Whether it is a file that whoever opens it makes, and neither a server's nor in an archive. */
        public boolean isFile() {
            return !inMemory && !SCHEME.matcher(name).lookingAt();
        }
    }

    private DatabaseNames() {}

    static List<Database> opened(TestClassCode test, Step step, Call call) {
        List<Database> opened = new ArrayList<>();
        if (opens(call)) {
            test.texts().of(call.argument(0), step.method()).forEach(url -> opened.addAll(of(url)));
        }
        return opened;
    }

    /** The database that a JDBC URL names; none for a private one, or an engine that is not known. */
    static List<Database> of(String url) {
        List<Database> named = new ArrayList<>();
        String plain = url.replaceFirst(ONLY_ONE, "jdbc:hsqldb:mem:.");
        add(IN_MEMORY.matcher(plain), true, named);
        add(OUTSIDE.matcher(plain), false, named);
        return named;
    }

    private static void add(Matcher matcher, boolean inMemory, List<Database> opened) {
        if (matcher.matches()) {
            opened.add(new Database(matcher.group(1), matcher.group(2), inMemory));
        }
    }

    static boolean opens(Call call) {
        return call.is("java.sql.DriverManager", "getConnection")
                || call.name().equals("setURL")
                || call.name().equals("setUrl")
                || call.name().equals("setJdbcUrl")
                || call.name().equals("url") && call.owner().contains("DataSourceBuilder");
    }
}
