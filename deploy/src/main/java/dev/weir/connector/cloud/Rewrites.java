package dev.weir.connector.cloud;

import dev.weir.connector.CloudRules.Rewrite;

/** Rules that look at several settings at once. */
final class Rewrites {
    private Rewrites() {}

    static void write(Rewrite rewrite, Draft draft) {
        switch (rewrite) {
            case BIGQUERY -> BigQueryRewrite.write(draft);
            case MONGODB -> MongoRewrite.write(draft);
            case JDBC -> JdbcRewrite.write(draft);
            case OPENSEARCH -> OpenSearchRewrite.write(draft);
        }
    }
}
