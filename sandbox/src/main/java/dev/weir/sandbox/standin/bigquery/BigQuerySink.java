package dev.weir.sandbox.standin.bigquery;

import dev.weir.sandbox.connect.ConfigProblem;
import dev.weir.sandbox.standin.KeyTable;
import dev.weir.sandbox.standin.StandInConnector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The connector; see the package. */
public class BigQuerySink extends StandInConnector {
    static final KeyTable KEYS = KeyTable.beside(BigQuerySink.class);

    public BigQuerySink() {
        super(KEYS, BigQueryTask.class);
    }

    @Override
    protected List<ConfigProblem> problems(Map<String, String> config) {
        List<ConfigProblem> problems = new ArrayList<>();
        boolean decorated =
                config.getOrDefault("bigQueryPartitionDecorator", "true").equalsIgnoreCase("true");
        if (decorated && !config.getOrDefault("timestampPartitionFieldName", "").isEmpty()) {
            problems.add(
                    new ConfigProblem(
                            "timestampPartitionFieldName",
                            "A table is partitioned by one of its columns or by day: set bigQueryPartitionDecorator to false."));
        }
        if (!decorated
                && config.getOrDefault("bigQueryMessageTimePartitioning", "").equalsIgnoreCase("true")) {
            problems.add(new ConfigProblem(
                    "bigQueryMessageTimePartitioning",
                    "The record's day only counts where rows go into a partition by day: bigQueryPartitionDecorator."));
        }
        for (String entry : config.getOrDefault("topic2TableMap", "").split(",", -1)) {
            if (!entry.isBlank() && entry.split(":", -1).length != 2) {
                problems.add(
                        new ConfigProblem("topic2TableMap", "`" + entry.strip() + "` is not of the form topic:table."));
            }
        }
        return problems;
    }
}
