package junit.framework;

public class TestSuite implements Test {

    public void addTestSuite(Class<?> type) {}
}
