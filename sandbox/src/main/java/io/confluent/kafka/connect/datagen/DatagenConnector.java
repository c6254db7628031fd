package io.confluent.kafka.connect.datagen;

import dev.weir.sandbox.datagen.RandomRecordSource;

/** {@link RandomRecordSource} under the class name that is written in connector configs everywhere. */
public final class DatagenConnector extends RandomRecordSource {}
