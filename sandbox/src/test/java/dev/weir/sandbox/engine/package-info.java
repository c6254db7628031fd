/** Tests of ksqlDB itself as a sandbox's engine, with a stand-in that is started as it is. */
@NullMarked
package dev.weir.sandbox.engine;

import org.jspecify.annotations.NullMarked;
