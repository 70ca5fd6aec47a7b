package io.github.parallelmaven.support;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base class of tests that may overlap with any other test, in threads and in forks: its methods may take {@link Fresh}
 * fixtures, {@link #ids} gives ids that nobody else has, and {@link NoSharedState} fails a class that shares state.
 */
@ExtendWith({FreshFixtures.class, NoSharedState.class})
public abstract class IndependentTest {

    /** For everything outside of the JVM. */
    protected final UniqueIds ids = new UniqueIds();
}
