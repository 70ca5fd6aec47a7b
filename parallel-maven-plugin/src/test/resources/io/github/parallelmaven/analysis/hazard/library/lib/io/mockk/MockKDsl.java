package io.mockk;

public final class MockKDsl {

    public static final MockKDsl INSTANCE = new MockKDsl();

    public void internalMockkObject(Object... objects) {}

    public <T> T internalMockk(Class<T> type) {
        return null;
    }
}
