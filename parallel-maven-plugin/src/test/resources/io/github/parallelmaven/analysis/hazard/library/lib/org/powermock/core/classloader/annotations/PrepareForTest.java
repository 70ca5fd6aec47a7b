package org.powermock.core.classloader.annotations;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Retention(RetentionPolicy.RUNTIME)
public @interface PrepareForTest {

    Class<?>[] value();
}
