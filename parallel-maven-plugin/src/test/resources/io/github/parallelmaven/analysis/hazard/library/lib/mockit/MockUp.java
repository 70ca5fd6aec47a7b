package mockit;

public abstract class MockUp<T> {

    protected MockUp() {}
}
