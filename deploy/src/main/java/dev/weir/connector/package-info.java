/** What Weir knows about connectors: the catalogue of kinds with their settings, and connectors as somebody wrote them. Pure data; start at Catalogue. */
@NullMarked
package dev.weir.connector;

import org.jspecify.annotations.NullMarked;
