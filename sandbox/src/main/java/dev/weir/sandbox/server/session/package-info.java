/**
 * What a request brings along: properties that are checked by name and value, and variables. {@link
 * dev.weir.sandbox.server.session.Session} is one request's; {@link dev.weir.sandbox.server.session.PropertyRules} knows all names.
 */
@NullMarked
package dev.weir.sandbox.server.session;

import org.jspecify.annotations.NullMarked;
