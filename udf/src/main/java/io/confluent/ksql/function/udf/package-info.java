/** Declarations of the annotations that a ksqlDB server looks for. They are compiled against and never packed: the server brings its own. */
package io.confluent.ksql.function.udf;
