/**
 * What runs in the JVM of a system: a database server, started in its folder and stopped in order. Each kind's own library is on the class path of that JVM
 * only. {@code SystemMain} and {@code SqlMain} are started by {@link dev.weir.sandbox.system.Systems}.
 */
@NullMarked
package dev.weir.sandbox.system.host;

import org.jspecify.annotations.NullMarked;
