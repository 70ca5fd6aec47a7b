package io.github.parallelmaven.analysis.hazard.sample.app;

import java.security.Security;

/** Code under test that sets something for the whole JVM on its way. */
public final class Hardening {

    private Hardening() {}

    /** Nobody sets these to anything else. */
    public static void harden() {
        System.setProperty("shop.hardened", "true");
        Security.setProperty("shop.revocation", "true");
    }

    /** Always the same too, but somebody looks whether it was done. */
    public static void seal() {
        System.setProperty("shop.sealed", "true"); // HAZARD H10
    }

    public static boolean isSealed() {
        return Boolean.getBoolean("shop.sealed"); // HAZARD H11
    }

    public static void open() {
        System.setProperty("shop.door", "open"); // HAZARD H10
        Security.setProperty("shop.trust", "all"); // HAZARD H16
    }

    public static void close() {
        System.setProperty("shop.door", "closed"); // HAZARD H10
        Security.setProperty("shop.trust", "none"); // HAZARD H16
    }

    public static void limit(String amount) {
        Security.setProperty("shop.limit", amount); // HAZARD H16
    }

    public static void start(Plan plan) {
        plan.apply();
    }

    /** What is done only where the plan says so, which most have made without. */
    public static final class Plan {

        private String responder;

        public Plan respondingAt(String address) {
            responder = address;
            return this;
        }

        private void apply() {
            settle();
        }

        private void settle() {
            if (responder != null) {
                respond();
            }
        }

        private void respond() {
            Security.setProperty("shop.responder", responder);
        }
    }
}
