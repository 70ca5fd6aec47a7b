package org.springframework.boot.test.autoconfigure.jdbc;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Retention(RetentionPolicy.RUNTIME)
public @interface AutoConfigureTestDatabase {

    Replace replace() default Replace.ANY;

    enum Replace {
        ANY,
        NONE
    }
}
