/** Renders a self-managed connector as a fully managed or custom one of Confluent Cloud. Call CloudRendering; every step of it is a class. */
@NullMarked
package dev.weir.connector.cloud;

import org.jspecify.annotations.NullMarked;
