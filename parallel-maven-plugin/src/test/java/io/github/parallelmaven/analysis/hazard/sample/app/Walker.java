package io.github.parallelmaven.analysis.hazard.sample.app;

import java.util.List;

/** Code under test with a strategy that has no state, and a way to bring another one. */
public final class Walker {

    /** What a walker does at each step. */
    public interface Visitor {
        boolean visit(String node);
    }

    private static final class Quiet implements Visitor {

        private final List<String> hidden;

        private Quiet(List<String> hidden) {
            this.hidden = hidden;
        }

        @Override
        public boolean visit(String node) {
            return !hidden.contains(node);
        }
    }

    private static final Visitor DEFAULT = new Quiet(new java.util.ArrayList<>(List.of("secret")));
    private static boolean warned;

    private Walker() {}

    public static int walk(List<String> nodes) {
        return walk(nodes, DEFAULT);
    }

    public static int walk(List<String> nodes, Visitor visitor) {
        int seen = 0;
        for (String node : nodes) {
            if (visitor.visit(node)) {
                seen++;
            }
        }
        return seen;
    }

    /** Says once that it is old. */
    public static void oldWay() {
        if (!warned) {
            warned = true;
            System.err.println("deprecated");
        }
    }
}
