/**
 * Stands in for Ably's sink: messages by {@code POST /channels/C/messages}, to the sandbox's own endpoint. Start reading at {@code ChannelTask}.
 */
@NullMarked
package dev.weir.sandbox.standin.ably;

import org.jspecify.annotations.NullMarked;
