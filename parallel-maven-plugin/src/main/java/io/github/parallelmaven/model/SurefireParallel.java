package io.github.parallelmaven.model;

import java.util.SortedMap;
import java.util.TreeMap;

/** The parameters of Surefire that let test classes of one JVM overlap; each is its own user property. */
public final class SurefireParallel {

    /** The parameter that starts the threads. */
    public static final String PARALLEL = "parallel";

    /** The value of {@link #PARALLEL} by which whole classes overlap, and nothing smaller. */
    public static final String CLASSES = "classes";

    /** The value of {@link #PARALLEL} that starts none, also where a property says otherwise. */
    public static final String NONE = "none";

    public static final String THREAD_COUNT = "threadCount";

    /** Whether the provider for JUnit 4 multiplies {@link #THREAD_COUNT} by the processors, as it does unless it is told. */
    public static final String PER_CORE = "perCoreThreadCount";

    private SurefireParallel() {}

    /** So many classes at once, on whatever machine. */
    public static SortedMap<String, String> fixed(int workers) {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put(PARALLEL, CLASSES);
        parameters.put(THREAD_COUNT, String.valueOf(workers));
        parameters.put(PER_CORE, "false");
        return parameters;
    }
}
