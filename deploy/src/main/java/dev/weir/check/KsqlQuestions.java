package dev.weir.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.ksqldb.Column;
import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.adapter.ksqldb.Row;
import dev.weir.adapter.ksqldb.RowStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A query put to a ksqlDB server, from the beginning of what it reads. */
public record KsqlQuestions(KsqlDb ksqldb, String sql) implements Questions {

    @Override
    public Answer ask() {
        return new Rows(ksqldb.query(sql, Map.of("auto.offset.reset", "earliest")));
    }

    private record Rows(RowStream stream) implements Answer {
        @Override
        public List<String> columns() {
            return stream.columns().stream().map(Column::name).toList();
        }

        @Override
        public Optional<List<JsonNode>> next() {
            return stream.next().map(Row::values);
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
