package org.springframework.boot.test.context;

import org.springframework.test.context.BootstrapWith;

@BootstrapWith
public @interface SpringBootTest {
    String[] properties() default {};
    Class<?>[] classes() default {};
    WebEnvironment webEnvironment() default WebEnvironment.MOCK;

    enum WebEnvironment {
        MOCK,
        RANDOM_PORT,
        DEFINED_PORT
    }
}
