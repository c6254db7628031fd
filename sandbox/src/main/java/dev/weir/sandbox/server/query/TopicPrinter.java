package dev.weir.sandbox.server.query;

import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.http.Streamed;
import dev.weir.sandbox.server.kafka.Topics;
import dev.weir.sql.ast.Print;

/** PRINT: the records of a topic as text. */
public final class TopicPrinter {
    private final String bootstrapServers;
    private final Topics topics;
    private final SchemaRegistry subjects;

    public TopicPrinter(String bootstrapServers, Topics topics, SchemaRegistry subjects) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.subjects = subjects;
    }

    Streamed print(Print print) {
        String topic = print.topic().text();
        if (topics.find(topic).isEmpty()) {
            throw Refusal.request("There is no topic '" + topic + "'. Upper and lower case matter in names of topics.");
        }
        return new Streamed.Lines(new PrintedRecords(bootstrapServers, print, new PrintedValues(subjects)));
    }
}
