package dev.weir.connector.cloud;

import dev.weir.connector.CloudRules.Missing;
import dev.weir.connector.ConfigEntry;
import java.util.List;
import java.util.Optional;

/** BigQuery: several switches become one choice, and the key file lies somewhere else. */
final class BigQueryRewrite {
    private static final String KEYFILE = "keyfile";

    private final Draft draft;

    private BigQueryRewrite(Draft draft) {
        this.draft = draft;
    }

    static void write(Draft draft) {
        BigQueryRewrite rewrite = new BigQueryRewrite(draft);
        rewrite.ingestion();
        rewrite.tables();
        rewrite.schemas();
        rewrite.credentials();
    }

    private void ingestion() {
        boolean upsert = isTrue("upsertEnabled");
        boolean delete = isTrue("deleteEnabled");
        boolean batch = isTrue("enableBatchMode")
                || draft.written().find("enableBatchLoad").isPresent();
        String mode = delete ? "UPSERT_DELETE" : upsert ? "UPSERT" : batch ? "BATCH LOADING" : "STREAMING";
        draft.put("ingestion.mode", mode);
        List.of("upsertEnabled", "deleteEnabled", "enableBatchMode", "enableBatchLoad")
                .forEach(draft::take);
        if (delete || upsert) {
            List.of("kafkaKeyFieldName", "mergeIntervalMs", "mergeRecordsThreshold", "intermediateTableSuffix")
                    .forEach(draft::take);
        }
    }

    /** Self-managed, tables are created and partitioned unless somebody says otherwise. */
    private void tables() {
        boolean create = !text("autoCreateTables").equals(Optional.of("false"));
        String partitioning = text("timePartitioningType").orElse("DAY");
        boolean byField = draft.written().find("timestampPartitionFieldName").isPresent();
        draft.put("auto.create.tables", create ? creation(partitioning, byField) : "DISABLED");
        if (create && !partitioning.equalsIgnoreCase("NONE")) {
            draft.put("partitioning.type", partitioning);
        }
        List.of("autoCreateTables", "timePartitioningType").forEach(draft::take);
    }

    private static String creation(String partitioning, boolean byField) {
        if (partitioning.equalsIgnoreCase("NONE")) {
            return "NON-PARTITIONED";
        }
        return byField ? "PARTITION by FIELD" : "PARTITION by INGESTION TIME";
    }

    private void schemas() {
        boolean grow = isTrue("allowNewBigQueryFields");
        draft.put("auto.update.schemas", grow ? "ADD NEW FIELDS" : "DISABLED");
        List.of("allowNewBigQueryFields", "allowBigQueryRequiredFieldRelaxation", "allowSchemaUnionization")
                .forEach(draft::take);
    }

    /** A file of the worker can't be reached from Confluent Cloud: it takes the key itself. */
    private void credentials() {
        String source = text("keySource").orElse("FILE");
        draft.take("keySource");
        if (draft.written().cloud(KEYFILE).isPresent()) {
            draft.take(KEYFILE);
        } else if (source.equals("FILE")) {
            draft.take(KEYFILE).ifPresent(this::file);
        } else if (source.equals("APPLICATION_DEFAULT")) {
            draft.report(RenderProblems.required(
                    KEYFILE, "BigQueryStorageSink", draft.written().nameSpan()));
        }
    }

    private void file(ConfigEntry entry) {
        String why = "A file of your workers is not there; Confluent Cloud takes the key itself, for which"
                + " ${file:path} reads it from this machine.";
        draft.report(RenderProblems.missing(entry, new Missing(why, Optional.of(KEYFILE))));
    }

    private boolean isTrue(String key) {
        return text(key).filter("true"::equalsIgnoreCase).isPresent();
    }

    private Optional<String> text(String key) {
        return draft.written().text(key);
    }
}
