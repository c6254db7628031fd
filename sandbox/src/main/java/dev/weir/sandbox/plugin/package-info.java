/**
 * Connector plugins that are fetched when a connector of their class is first asked for: which ones these are, and the folder that they are put in. {@link
 * dev.weir.sandbox.plugin.PluginCatalogue} says what there is, {@link dev.weir.sandbox.plugin.PluginSupply} brings it.
 */
@NullMarked
package dev.weir.sandbox.plugin;

import org.jspecify.annotations.NullMarked;
