package io.github.parallelmaven.model;

/** What one gate says of one state of the project. Every verdict knows how many things were examined. */
public sealed interface Verdict {

    /** How many things the gate looked at; never below 0. */
    int examined();

    /** True when the gate is met, or has nothing to object to. */
    boolean isMet();

    /**
     * Met.
     *
     * @param examined at least 1: a gate that looked at nothing has not passed
     * @param summary what was seen, in a few words
     */
    record Passed(int examined, String summary) implements Verdict {
        public Passed {
            if (examined < 1) {
                throw new IllegalArgumentException("a gate that looked at nothing is never passed");
            }
        }

        @Override
        public boolean isMet() {
            return true;
        }
    }

    /** Not met. */
    record Failed(int examined, Diagnosis diagnosis) implements Verdict {
        @Override
        public boolean isMet() {
            return false;
        }
    }

    /** Met, with something the user should know. */
    record Warned(int examined, Diagnosis diagnosis) implements Verdict {
        public Warned {
            if (examined < 1) {
                throw new IllegalArgumentException("a gate that looked at nothing has nothing to warn of");
            }
        }

        @Override
        public boolean isMet() {
            return true;
        }
    }

    /**
     * The recorder was active and nothing of the kind the gate judges exists. Never blocks.
     *
     * @param examined how many tests (or other things) were observed, at least 1
     * @param reason what does not exist
     */
    record NotApplicable(int examined, String reason) implements Verdict {
        public NotApplicable {
            if (examined < 1) {
                throw new IllegalArgumentException("nothing was observed: that is not judged, not 'not applicable'");
            }
        }

        @Override
        public boolean isMet() {
            return true;
        }
    }

    /**
     * There is no evidence.
     *
     * @param reason why
     * @param forWantOfCertificate true when a certificate would have given the evidence; only then it fails the build
     */
    record NotJudged(String reason, boolean forWantOfCertificate) implements Verdict {
        @Override
        public int examined() {
            return 0;
        }

        @Override
        public boolean isMet() {
            return false;
        }
    }
}
