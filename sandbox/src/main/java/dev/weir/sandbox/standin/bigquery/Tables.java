package dev.weir.sandbox.standin.bigquery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.sandbox.standin.Answer;
import dev.weir.sandbox.standin.Http;
import dev.weir.sandbox.standin.endpoint.LocalServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;

/** The tables of one dataset, by BigQuery's REST API. */
final class Tables implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MediaType TYPE = MediaType.get("application/json");
    private static final int EXISTS = 409;

    private final Settings settings;
    private final HttpUrl tables;
    private final Http http;
    private final Set<String> seen = new HashSet<>();

    Tables(Settings settings) {
        this.settings = settings;
        this.http = new Http(new OkHttpClient(), settings.retries());
        this.tables = LocalServices.url()
                .newBuilder()
                .addPathSegments("bigquery/v2/projects")
                .addPathSegment(settings.project())
                .addPathSegment("datasets")
                .addPathSegment(settings.dataset())
                .addPathSegment("tables")
                .build();
    }

    /** Creates the record's table, if the config says so and it isn't there. */
    void prepare(SinkRecord record) {
        String table = settings.table(record.topic());
        if (!settings.getBoolean("autoCreateTables") || !seen.add(table)) {
            return;
        }
        Schema schema = record.valueSchema();
        if (schema == null || schema.type() != Schema.Type.STRUCT) {
            throw new ConnectException("The table " + table
                    + " cannot be created: autoCreateTables needs values with a schema, such as Avro.");
        }
        Answer answer = post(tables, description(table, record));
        if (!answer.ok() && answer.status() != EXISTS) {
            throw new ConnectException("The table " + table + " could not be created: " + answer.shown());
        }
    }

    Answer insert(String table, List<Row> rows) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (Row row : rows) {
            body.withArray("rows").addObject().put("insertId", row.insertId()).set("json", row.json());
        }
        return post(
                tables.newBuilder()
                        .addPathSegment(table)
                        .addPathSegment("insertAll")
                        .build(),
                body);
    }

    @Override
    public void close() {
        http.close();
    }

    private ObjectNode description(String table, SinkRecord record) {
        ObjectNode description = JsonNodeFactory.instance.objectNode();
        description
                .putObject("tableReference")
                .put("projectId", settings.project())
                .put("datasetId", settings.dataset())
                .put("tableId", table);
        description.set(
                "schema", new TableSchema(settings).of(record.valueSchema(), Optional.ofNullable(record.keySchema())));
        if (!settings.partitioning().equals("NONE")) {
            description.set("timePartitioning", partitioning());
        }
        List<String> clusters = new ArrayList<>(settings.getList("clusteringPartitionFieldNames"));
        if (!clusters.isEmpty()) {
            clusters.forEach(description.putObject("clustering").putArray("fields")::add);
        }
        return description;
    }

    private ObjectNode partitioning() {
        ObjectNode partitioning = JsonNodeFactory.instance.objectNode().put("type", settings.partitioning());
        String column = settings.getString("timestampPartitionFieldName");
        if (!column.isEmpty()) {
            partitioning.put("field", column);
        }
        Long kept = settings.getLong("partitionExpirationMs");
        return kept == null ? partitioning : partitioning.put("expirationMs", kept.toString());
    }

    private Answer post(HttpUrl url, JsonNode body) {
        try {
            return http.send(new Request.Builder()
                    .url(url)
                    .header(LocalServices.CONNECTOR, settings.connector())
                    .post(RequestBody.create(JSON.writeValueAsBytes(body), TYPE))
                    .build());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
