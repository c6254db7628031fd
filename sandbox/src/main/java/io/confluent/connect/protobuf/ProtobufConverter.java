package io.confluent.connect.protobuf;

import dev.weir.sandbox.connect.registered.RegisteredConverter;
import dev.weir.sql.schema.FormatName;

/** {@link RegisteredConverter} for Protobuf, under the class name that is written in connector configs everywhere. */
public final class ProtobufConverter extends RegisteredConverter {
    public ProtobufConverter() {
        super(FormatName.PROTOBUF);
    }
}
