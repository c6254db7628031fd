/** Confluent Cloud's Connect API: fully managed connectors and the plugins of custom ones. Call it through CloudConnect and CustomPlugins. */
@NullMarked
package dev.weir.adapter.cloud;

import org.jspecify.annotations.NullMarked;
