package io.github.parallelmaven.probe;

/** The Mockito that each test class sees. */
final class MockitoOfClass extends ClassValue<Mockito> {

    @Override
    protected Mockito computeValue(Class<?> testClass) {
        ClassLoader loader = testClass.getClassLoader();
        return new Mockito(loader == null ? ClassLoader.getSystemClassLoader() : loader);
    }
}
