package org.testng.annotations;

public @interface DataProvider {
    boolean parallel() default false;
}
