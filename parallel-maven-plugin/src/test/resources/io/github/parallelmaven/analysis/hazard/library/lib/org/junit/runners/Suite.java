package org.junit.runners;

public class Suite {

    public @interface SuiteClasses {
        Class<?>[] value();
    }
}
