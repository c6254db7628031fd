/** Where a pipeline is deployed to and how its servers are reached. Secrets are resolved here and nowhere else, and no toString shows one. */
@NullMarked
package dev.weir.target;

import org.jspecify.annotations.NullMarked;
