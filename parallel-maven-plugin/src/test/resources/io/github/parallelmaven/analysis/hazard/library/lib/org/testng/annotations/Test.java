package org.testng.annotations;

public @interface Test {
    String[] dependsOnMethods() default {};
    int priority() default 0;
}
