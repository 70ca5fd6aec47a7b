package org.springframework.test.context.jdbc;

public @interface Sql {
    String[] value() default {};
}
