package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.Row;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** JSON_SR: JSON behind the id of its schema. Reading goes by the columns, as with plain JSON. */
final class JsonSchemaCodec implements RowCodec {
    private final WriterSchema schema;
    private final RowCodec json;
    private int id = -1;

    JsonSchemaCodec(WriterSchema schema, RowCodec json) {
        this.schema = schema;
        this.json = json;
    }

    @Override
    public @Nullable Row read(byte[] bytes) {
        WireFormat.id(bytes);
        return json.read(Arrays.copyOfRange(bytes, WireFormat.LENGTH, bytes.length));
    }

    @Override
    public byte @Nullable [] write(Row row) {
        byte[] text = json.write(row);
        if (text == null) {
            return null;
        }
        if (id < 0) {
            id = schema.resolve().id();
        }
        return WireFormat.join(id, text);
    }
}
