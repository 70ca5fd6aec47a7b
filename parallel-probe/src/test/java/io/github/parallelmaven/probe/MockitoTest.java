package io.github.parallelmaven.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MockitoTest {

    private static final Object MOCK = org.mockito.Mockito.mock(Mocked.class);

    private final Mockito mockito = new Mockito(MockitoTest.class.getClassLoader());

    @Test
    void tellsAMockOfTheInlineMaker() {
        mockito.refresh();

        assertThat(mockito.isMock(MOCK)).isTrue();
        assertThat(mockito.isMock("no mock")).isFalse();
    }

    /** As a plugin of Mockito is, which Mockito makes in its own initialiser. */
    @Test
    void doesNotStartMockitoWhileAClassIsInitialised() {
        assertThat(Initialised.SAYS_MOCK).isFalse();
        assertThat(Initialised.MOCKITO.isMock(MOCK)).as("afterwards").isTrue();
    }

    /** Final, so that the class of its mock does not tell. */
    static final class Mocked {}

    private static final class Initialised {

        static final Mockito MOCKITO = new Mockito(MockitoTest.class.getClassLoader());
        static final boolean SAYS_MOCK = isMock();

        private static boolean isMock() {
            MOCKITO.refresh();
            return MOCKITO.isMock(MOCK);
        }
    }
}
