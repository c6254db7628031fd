/**
 * The bodies of the REST contract: requests, entities and errors as records whose components are the JSON fields. Data only; how they
 * come about is told in the packages beside this one.
 */
@NullMarked
package dev.weir.sandbox.server.entity;

import org.jspecify.annotations.NullMarked;
