package org.springframework.test.context;

public @interface BootstrapWith {
    Class<?> value() default Object.class;
}
