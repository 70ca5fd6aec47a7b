package io.github.parallelmaven.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a field that {@link NoSharedState} must let pass, though tests share it. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SharedOnPurpose {

    /** Why tests that overlap cannot disturb each other through it. Not blank. */
    String value();
}
