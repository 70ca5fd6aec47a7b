package io.github.parallelmaven.probe;

/**
 * The names of the probe's files, system properties, events and keys: the only thing that the
 * plugin's reader and the probe share. Loads without JUnit.
 *
 * <p>A file holds one JSON object a line, in UTF-8. Points in time are {@code System.nanoTime()} of
 * that JVM; the {@link #EVENT_JVM} line gives one pair of epoch microseconds and nanoseconds to map
 * them. The last line of a killed JVM may be cut short. A file in which a {@link #EVENT_PLAN_START}
 * has no {@link #EVENT_PLAN_END} comes from a JVM that crashed or a recording that broke.
 */
public final class WireFormat {

    /** System property: the folder to write to. The probe does nothing when it is not set. */
    public static final String PROPERTY_DIRECTORY = "parallel.probe.directory";

    /** System property: the name of the fork, as it goes into {@link #FORK}. */
    public static final String PROPERTY_FORK = "parallel.probe.fork";

    /** System property: {@code true} to record fixtures as well. */
    public static final String PROPERTY_FIXTURES = "parallel.probe.fixtures";

    /** Files are named {@code <pid>-<start of the JVM in epoch milliseconds>} and this. */
    public static final String FILE_SUFFIX = ".jsonl";

    /** A file named {@code <pid>} and this says, in words, why a recording stopped. */
    public static final String BROKEN_SUFFIX = ".broken";

    /** Key of every line: which event it is. */
    public static final String EVENT = "e";

    /** First line of a file: the JVM, with {@link #PID} to {@link #OS}. */
    public static final String EVENT_JVM = "jvm";

    /** A test plan starts: {@link #PLAN}, {@link #WITHIN}, {@link #NANO}, {@link #CPU_NANOS}. */
    public static final String EVENT_PLAN_START = "plan-start";

    /** A test plan ends: {@link #PLAN}, {@link #NANO}, {@link #CPU_NANOS}. */
    public static final String EVENT_PLAN_END = "plan-end";

    /** A container has ended or was skipped: {@link #PLAN}, {@link #ID} to {@link #REASON}. */
    public static final String EVENT_CONTAINER = "container";

    /** A test has ended or was skipped: {@link #PLAN}, {@link #ID} to {@link #REASON}. */
    public static final String EVENT_TEST = "test";

    /** A test begins: {@link #PLAN}, {@link #ID}, {@link #NANO}, {@link #THREAD}. */
    public static final String EVENT_BEGIN = "begin";

    /**
     * A known test never began because the container in {@link #CAUSE} failed or aborted before it:
     * {@link #PLAN}, {@link #ID} to {@link #NAME}, {@link #TAGS}, {@link #CAUSE}. JUnit itself reports
     * nothing for it.
     */
    public static final String EVENT_UNRUN = "unrun";

    /** A mutable object or mock in a field: {@link #PLAN}, {@link #OWNER} to {@link #FINGERPRINT}. */
    public static final String EVENT_FIXTURE = "fixture";

    /**
     * The fields of a test were looked at, once at least: {@link #PLAN}, {@link #OWNER}, {@link #EXAMINED}, {@link #UNREADABLE}. A
     * test without this line was not observed: the recorder was not active, or no runner of JUnit 4 showed its object to the agent.
     */
    public static final String EVENT_FIXTURES = "fixtures";

    /**
     * A test class wrote a resource, see {@link #KEY}: {@link #PLAN}, {@link #CLASS}, {@link #KEY}, {@link #DIGEST},
     * {@link #PATH}. The agent writes it.
     */
    public static final String EVENT_TOUCH = "touch";

    /**
     * What a test class has touched, and what of it it only read: {@link #PLAN}, {@link #CLASS}, {@link #EXAMINED},
     * {@link #RESOURCES}, {@link #UNATTRIBUTED}, {@link #READS}. A later line of the same class adds to an earlier one. The
     * agent writes it.
     */
    public static final String EVENT_TOUCHES = "touches";

    /** The agent failed and stopped: {@link #PLAN}, {@link #REASON}. What it wrote is incomplete. */
    public static final String EVENT_UNTOUCHED = "untouched";

    /** Process id. */
    public static final String PID = "pid";
    /** Name of the fork, or empty. */
    public static final String FORK = "fork";
    /** System property {@code basedir}: the folder of the module, which Surefire sets; or empty. */
    public static final String MODULE = "module";
    /** Start of the JVM, epoch milliseconds. */
    public static final String JVM_START = "jvmStart";
    /** The moment of {@link #NANO} in epoch microseconds. */
    public static final String EPOCH_MICROS = "epochMicros";
    /** {@code System.nanoTime()} of this event. */
    public static final String NANO = "nano";
    /** Processors available to the JVM. */
    public static final String CORES = "cores";
    /** Largest heap, bytes. */
    public static final String MAX_HEAP = "maxHeap";
    /** System property {@code java.version}. */
    public static final String JAVA = "java";
    /** System property {@code java.home}. */
    public static final String HOME = "home";
    /** System property {@code java.vendor}. */
    public static final String VENDOR = "vendor";
    /** Name and version of the virtual machine. */
    public static final String VM = "vm";
    /** Name, version and architecture of the operating system. */
    public static final String OS = "os";

    /** Number of the test plan in this JVM, from 1. */
    public static final String PLAN = "plan";
    /** Number of the plan that was already running when this one started (tests that launch tests), else 0. */
    public static final String WITHIN = "within";
    /** CPU time of the whole process since its start, nanoseconds; -1 when not available. */
    public static final String CPU_NANOS = "cpuNanos";
    /** What the compiler threads have worked since the start of the JVM, milliseconds; -1 when not available. */
    public static final String COMPILE_MILLIS = "compileMillis";
    /** How long the collectors have worked since the start of the JVM, milliseconds of the clock. */
    public static final String COLLECT_MILLIS = "collectMillis";

    /** JUnit's unique id. */
    public static final String ID = "id";
    /** Unique id of the parent, or empty. */
    public static final String PARENT = "parent";
    /** Test class as the source of the test names it, or empty; in a fixture event the declaring class of the field. */
    public static final String CLASS = "class";
    /** Test method, or empty. */
    public static final String METHOD = "method";
    /** Parameter types of the method, separated by commas, or empty. */
    public static final String PARAMS = "params";
    /** Display name. */
    public static final String NAME = "name";
    /** Start, nanoseconds. */
    public static final String START = "start";
    /** End, nanoseconds; the start for what was skipped. */
    public static final String END = "end";
    /** SUCCESSFUL, FAILED, ABORTED or {@link #STATUS_SKIPPED}. */
    public static final String STATUS = "status";
    /** Class of what was thrown, or empty. */
    public static final String THROWN = "thrown";
    /**
     * First 16 hexadecimal digits of the SHA-256 of the message of what was thrown, or empty; in a touch a few characters that
     * stand for the one value that was written, or empty for many or one that cannot be compared.
     */
    public static final String DIGEST = "digest";
    /** Name of the thread it began on. */
    public static final String THREAD = "thread";
    /**
     * For how long the thread of a container waited for a processor while it ran, nanoseconds; missing where the system does not
     * count it (only Linux does).
     */
    public static final String WAITED_NANOS = "waitedNanos";
    /** CPU time that the whole process used while a container ran, nanoseconds; missing where it is not known. */
    public static final String CPU_USED_NANOS = "cpuUsedNanos";
    /** Sorted tags, own and inherited. */
    public static final String TAGS = "tags";
    /** Why it was skipped; only there when the status is {@link #STATUS_SKIPPED}. */
    public static final String REASON = "reason";
    /** Unique id of the container that failed. */
    public static final String CAUSE = "cause";

    /** The status that JUnit has no name for. */
    public static final String STATUS_SKIPPED = "SKIPPED";

    /** Unique id of the test, or of the test factory or class, whose fields were looked at. */
    public static final String OWNER = "owner";
    /** Name of the field. */
    public static final String FIELD = "field";
    /** Whether the field is static. */
    public static final String STATIC = "static";
    /** Class of the object in the field. */
    public static final String TYPE = "type";
    /** {@link #KIND_FIXTURE}, {@link #KIND_MOCK} or {@link #KIND_STATIC_MOCK}. */
    public static final String KIND = "kind";
    /** Serial number of the object: the same number is the same object, within this JVM. */
    public static final String IDENTITY = "identity";
    /** {@link #WHEN_BEFORE}, {@link #WHEN_AFTER} or {@link #WHEN_END}. */
    public static final String WHEN = "when";
    /** Whether a static mock is still open; false for other kinds. */
    public static final String OPEN = "open";
    /**
     * Digest of the object's content; a different one before and after means that it changed. It ends with
     * {@link #PARTIAL} when a part was not looked at; empty when nothing could be.
     */
    public static final String FINGERPRINT = "fingerprint";
    /** How many fields were read; of a test class by the agent, how many static ones. */
    public static final String EXAMINED = "examined";
    /** How many fields the JVM refused to show. */
    public static final String UNREADABLE = "unreadable";

    /**
     * A resource: {@code static:a.B.c}, {@code property:name}, {@code file:path} as the agent's paths are, {@code port:8080},
     * {@code db:} and a JDBC URL, {@code logger:name}, or what is set for the whole JVM, such as
     * {@code java.util.Locale.default}.
     */
    public static final String KEY = "key";
    /**
     * The methods from the test to the first write of the resource, as {@code a.B.method}, outermost first and separated by
     * {@code " > "}; or empty. No lines: they are those of changed sources.
     */
    public static final String PATH = "path";
    /** How many resources other than static fields were used. */
    public static final String RESOURCES = "resources";
    /** How often it could not be told which of several test classes touched something, since the last line. */
    public static final String UNATTRIBUTED = "unattributed";
    /** Sorted keys of what a class only read. */
    public static final String READS = "reads";

    /** A mutable object that is no mock. */
    public static final String KIND_FIXTURE = "fixture";
    /** A Mockito mock or spy. */
    public static final String KIND_MOCK = "mock";
    /** A Mockito MockedStatic or MockedConstruction. */
    public static final String KIND_STATIC_MOCK = "static-mock";

    /**
     * Before the body of the test, after {@code @BeforeEach}, {@code @BeforeMethod} or {@code setUp}. A test of JUnit 4 is also
     * looked at before each method with {@code @Before}.
     */
    public static final String WHEN_BEFORE = "before";
    /**
     * After the body of the test, before {@code @AfterEach}, {@code @AfterMethod}, {@code tearDown} and each method with
     * {@code @After}. What the rules of JUnit 4 undo is undone before where a test has no such method.
     */
    public static final String WHEN_AFTER = "after";
    /**
     * After {@code @AfterEach} of a test or {@code @AfterAll} of a class; static mocks only. One that was open and is closed by the
     * time of a later look, or at the end of the plan, is told then.
     */
    public static final String WHEN_END = "end";

    /** Last character of a fingerprint that does not cover the whole object. */
    public static final String PARTIAL = "~";

    private WireFormat() {}
}
