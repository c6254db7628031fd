/** Checks connectors without any server: their own settings against the catalogue, and how they fit the pipeline around them. Call ConnectorCheck; a rule is a class. */
@NullMarked
package dev.weir.connector.check;

import org.jspecify.annotations.NullMarked;
