package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.schema.RegisteredSchema;
import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.serde.RowCodec;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bytes of a topic as a tree. */
final class OutputTree {
    private OutputTree() {}

    /** @param exact whether numbers are compared with all their digits */
    static JsonNode of(
            byte @Nullable [] bytes,
            FormatName format,
            RowCodec codec,
            List<Column> columns,
            boolean bare,
            boolean exact)
            throws IOException {
        if (bytes == null) {
            return NullNode.instance;
        }
        return switch (format) {
            case JSON -> exact ? QttCase.JSON.readTree(bytes) : new ObjectMapper().readTree(bytes);
            case DELIMITED -> TextNode.valueOf(new String(bytes, StandardCharsets.UTF_8));
            default -> row(codec.read(bytes), columns, bare);
        };
    }

    /** With everything that the schema of the record has, which may be more than the columns. */
    static JsonNode registered(byte @Nullable [] bytes, Format format, SchemaRegistry registry) {
        if (bytes == null) {
            return NullNode.instance;
        }
        RegisteredSchema schema = registry.require(ByteBuffer.wrap(bytes).getInt(1));
        RegisteredCodec whole = RegisteredCodec.of(schema, format, registry);
        return row(whole.codec().read(bytes), whole.columns(), whole.bare());
    }

    private static JsonNode row(@Nullable Row row, List<Column> columns, boolean bare) {
        if (row == null) {
            return NullNode.instance;
        }
        if (bare) {
            return RowTree.of(row.get(0), columns.get(0).type());
        }
        ObjectNode object = QttCase.JSON.createObjectNode();
        for (int i = 0; i < columns.size(); i++) {
            object.set(
                    columns.get(i).name(), RowTree.of(row.get(i), columns.get(i).type()));
        }
        return object;
    }
}
