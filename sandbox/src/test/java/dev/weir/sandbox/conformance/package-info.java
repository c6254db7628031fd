/** Runs ksqlDB's own query translation tests against our checker and engine; {@code QttRunnerTest} is the entry. */
@NullMarked
package dev.weir.sandbox.conformance;

import org.jspecify.annotations.NullMarked;
