/** Generators that go on sending in the background: a process of their own, a folder that says all there is to know of it. */
@NullMarked
package dev.weir.cli.feed;

import org.jspecify.annotations.NullMarked;
