package io.confluent.ksql.function.udaf;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A static method that makes one variant of an aggregate function; its parameters are literals of the call. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface UdafFactory {
    String description();

    /** The SQL type of the argument, where the Java type doesn't say it. */
    String paramSchema() default "";

    /** The SQL type of the state, where the Java type doesn't say it. */
    String aggregateSchema() default "";

    /** The SQL type of the result, where the Java type doesn't say it. */
    String returnSchema() default "";
}
