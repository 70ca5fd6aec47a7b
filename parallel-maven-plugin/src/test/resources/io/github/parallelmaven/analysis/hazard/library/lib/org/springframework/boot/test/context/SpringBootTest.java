package org.springframework.boot.test.context;

import org.springframework.test.context.BootstrapWith;

@BootstrapWith
public @interface SpringBootTest {
    String[] properties() default {};
    Class<?>[] classes() default {};
}
