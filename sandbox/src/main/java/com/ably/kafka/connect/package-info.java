/** The name under which connector configs ask for messages on Ably's channels. */
@NullMarked
package com.ably.kafka.connect;

import org.jspecify.annotations.NullMarked;
