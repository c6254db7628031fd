package io.confluent.ksql.function.udtf;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One variant of a table function; it returns the list of its rows. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Udtf {
    String description() default "";

    /** The SQL type of the result, where the Java type doesn't say it. */
    String schema() default "";

    /** The method that works the type of the result out, from those of the arguments. */
    String schemaProvider() default "";
}
