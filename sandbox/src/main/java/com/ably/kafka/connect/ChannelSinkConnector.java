package com.ably.kafka.connect;

import dev.weir.sandbox.standin.ably.ChannelSink;

/** {@link ChannelSink} under the class name that is written in connector configs everywhere. */
public final class ChannelSinkConnector extends ChannelSink {}
