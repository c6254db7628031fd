/** What a pipeline consists of: resources of every system under one kind of identity. Pure data; everything in this module may use it. */
@NullMarked
package dev.weir.model;

import org.jspecify.annotations.NullMarked;
