package io.github.parallelmaven.model;

/** What makes a hazard harmless, smallest first (hazards.md section 0). */
public sealed interface Remedy {

    /** The annotation that it is, for a person to read; empty for other remedies. */
    default String annotation() {
        return "";
    }

    /** Nothing has to be done: the hazard cannot meet in the chosen configuration, or is guarded already. */
    record None(String reason) implements Remedy {}

    /**
     * A small edit after which there is nothing to keep apart.
     *
     * @param edit what is done, for a person to read
     * @param reason why this and nothing else
     */
    record Fix(String edit, String reason) implements Remedy {}

    /**
     * A JUnit lock on the test class. Only where all readers are known.
     *
     * @param through the annotation that takes the lock and also puts back what the class changes, by its full name; empty
     *     for {@code @ResourceLock}, which only locks
     */
    record ResourceLock(String key, Mode mode, String through) implements Remedy {

        public ResourceLock(String key, Mode mode) {
            this(key, mode, "");
        }

        /** Readers overlap with readers, a writer with nobody. */
        public enum Mode {
            READ,
            READ_WRITE
        }

        /** The same lock, taken by an annotation that carries it. */
        public ResourceLock through(String annotation) {
            return new ResourceLock(key, mode, annotation);
        }

        @Override
        public String annotation() {
            if (!through.isEmpty()) {
                return "@" + through.substring(through.lastIndexOf('.') + 1);
            }
            return "@ResourceLock(\"" + key + "\"" + (mode == Mode.READ ? ", mode = READ)" : ")");
        }
    }

    /** The class runs alone in its JVM. */
    record Isolated(String reason) implements Remedy {

        /** Binary name of the annotation. */
        public static final String ISOLATED = "org.junit.jupiter.api.parallel.Isolated";

        @Override
        public String annotation() {
            return "@Isolated";
        }
    }

    /** The methods of the class stay on one thread. */
    record SameThread() implements Remedy {}

    /**
     * The class runs after all others, in an execution of its own: what no annotation keeps apart.
     *
     * @param apartFromAll whether it may meet any class, so that it cannot be the one that stays among the others
     */
    record SerialExecution(String reason, boolean apartFromAll) implements Remedy {

        /** For what classes of one JVM share whose framework cannot lock it. */
        public static SerialExecution withoutLocks() {
            return new SerialExecution("JUnit 4 and TestNG know no locks", false);
        }
    }

    /** Reported only: whether it matters cannot be told from the code, and runs that are measured show it. */
    record Advisory(String advice) implements Remedy {}

    /** The user has said that it is harmless. */
    record Suppressed(String reason) implements Remedy {}

    /** The team knows of it, and has not mended it yet: it is in the {@link Baseline}. */
    record Baselined() implements Remedy {}

    /** Nothing we can insert makes it safe. */
    record ManualFix(String advice) implements Remedy {}
}
