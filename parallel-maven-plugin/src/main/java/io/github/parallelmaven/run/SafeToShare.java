package io.github.parallelmaven.run;

/**
 * JDK types that are documented to bear use by several threads. Their content changes, and tests may share it
 * wrongly (a counter whose value is asserted), but that is for the analysis of sources and for the compared outcomes
 * to say: the recorder cannot tell a counter that makes ids unique from one that is asserted.
 */
final class SafeToShare {

    private SafeToShare() {}

    static boolean isType(String type) {
        return type.startsWith("java.util.concurrent.atomic.")
                || type.startsWith("java.util.concurrent.locks.")
                || type.equals("java.util.Random")
                || type.equals("java.security.SecureRandom");
    }
}
