package org.springframework.boot.test.autoconfigure.orm.jpa;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.test.context.BootstrapWith;

@Retention(RetentionPolicy.RUNTIME)
@BootstrapWith
@AutoConfigureTestDatabase
public @interface DataJpaTest {}
