package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.schema.UnsupportedFormatException;
import dev.weir.sandbox.testing.CaseReport.Outcome;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.DataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs one case: statements, inputs, queries, outputs. */
final class CaseRun {
    private final QttCase test;
    private final TopicLog topics = new TopicLog();
    private final CaseSession session;
    private final CaseRecords records;

    private CaseRun(QttCase test) {
        this.test = test;
        this.session = new CaseSession(test, topics);
        this.records = new CaseRecords(test, session);
    }

    static Verdict run(QttCase test) {
        try {
            new CaseRun(test).run();
            return test.isNegative()
                    ? new Verdict(test, Outcome.FAILED, "accepted, though it should be refused")
                    : new Verdict(test, Outcome.PASSED, "");
        } catch (UnsupportedFormatException e) {
            return new Verdict(test, Outcome.SKIPPED, reason(e));
        } catch (Exception | StackOverflowError e) {
            return test.isNegative() && !(e instanceof Mismatch)
                    ? new Verdict(test, Outcome.PASSED, reason(e))
                    : new Verdict(test, Outcome.FAILED, reason(e));
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause instanceof Mismatch || cause instanceof Refusal ? cause.getMessage() : cause.toString();
        return String.valueOf(text).lines().findFirst().orElse("");
    }

    private void run() throws IOException {
        session.run();
        Set<String> inputTopics = new LinkedHashSet<>();
        List<Map.Entry<String, TopicRecord>> inputs = new ArrayList<>();
        for (JsonNode input : test.test().path("inputs")) {
            String topic = input.path("topic").asText();
            inputTopics.add(topic);
            inputs.add(Map.entry(topic, records.input(input)));
        }
        inputs.forEach(input -> topics.append(input.getKey(), input.getValue()));
        for (Map.Entry<String, PersistentQuery> query : session.queries().entrySet()) {
            run(query.getKey(), query.getValue(), inputs, inputTopics);
        }
        if (!test.isNegative()) {
            verify();
        }
    }

    private void run(
            String id, PersistentQuery query, List<Map.Entry<String, TopicRecord>> inputs, Set<String> inputTopics) {
        Set<String> sources = sourceTopics(query.plan(), new LinkedHashSet<>());
        try (QueryDriver driver = new QueryDriver(id, query, session, topics)) {
            for (Map.Entry<String, TopicRecord> input : inputs) {
                if (sources.contains(input.getKey())) {
                    driver.pipe(input.getKey(), input.getValue());
                }
            }
            for (String topic : sources) {
                if (!inputTopics.contains(topic)) {
                    topics.records(topic).forEach(record -> driver.pipe(topic, record));
                }
            }
        }
    }

    private static Set<String> sourceTopics(Step step, Set<String> topics) {
        if (step instanceof Step.Source source) {
            topics.add(source.source().topic());
        }
        step.inputs().forEach(input -> sourceTopics(input, topics));
        return topics;
    }

    private void verify() throws IOException {
        Map<String, List<JsonNode>> expected = records.expected();
        for (Map.Entry<String, List<JsonNode>> topic : expected.entrySet()) {
            List<TopicRecord> actual = topics.records(topic.getKey());
            DataSource source = session.sourceOf(topic.getKey())
                    .orElseThrow(() -> new Mismatch("no source writes " + topic.getKey()));
            List<JsonNode> wanted = topic.getValue();
            for (int i = 0; i < Math.min(wanted.size(), actual.size()); i++) {
                records.compare(source, wanted.get(i), actual.get(i), i);
            }
            if (wanted.size() != actual.size()) {
                throw new Mismatch(topic.getKey() + " has " + actual.size() + " records, not " + wanted.size());
            }
        }
    }
}
