/**
 * SQL rows in memory: {@code Row}, {@code Key}, {@code StructValue} and how values compare. Everything in the engine
 * may use it. SQL types are held as Boolean, Integer, Long, Double, BigDecimal (with the type's exact scale), String,
 * ByteBuffer, LocalDate, LocalTime, Instant (both to the millisecond), List, Map and StructValue; SQL's NULL is null.
 */
@NullMarked
package dev.weir.sandbox.row;

import org.jspecify.annotations.NullMarked;
