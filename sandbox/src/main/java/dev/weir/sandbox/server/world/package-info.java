/**
 * What statements look at and change: the metastore, topics, subjects, running queries and the command log, as one {@link
 * dev.weir.sandbox.server.world.World}. There is the real one, and for each request a trial of it that has no effect.
 */
@NullMarked
package dev.weir.sandbox.server.world;

import org.jspecify.annotations.NullMarked;
