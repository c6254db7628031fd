package io.confluent.ksql.function.udf;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A parameter of a variant, as DESCRIBE FUNCTION shows it. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface UdfParameter {
    String value() default "";

    String description() default "";

    /** The SQL type, where the Java type doesn't say it. */
    String schema() default "";
}
