/** Turns statements into typed data, or says why a server would refuse them. {@code Analyzer} is the entry, {@code Catalog} what it asks. */
@NullMarked
package dev.weir.sql.analyze;

import org.jspecify.annotations.NullMarked;
