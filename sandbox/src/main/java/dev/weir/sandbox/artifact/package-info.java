/**
 * Jars by their Maven coordinates, fetched through the user's own Maven settings into their own local repository, which is the cache. Call {@link
 * dev.weir.sandbox.artifact.Artifacts}; Maven's resolver must be on the class path.
 */
@NullMarked
package dev.weir.sandbox.artifact;

import org.jspecify.annotations.NullMarked;
