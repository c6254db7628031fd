package dev.weir.flink;

import java.util.Locale;
import java.util.Set;

/** Words that Flink reserves: they are no names without quotes, and their case doesn't matter. */
final class Words {
    private static final Set<String> RESERVED = Set.of(
            ("ALL AND AS BETWEEN BY CASE CAST CREATE CROSS CURRENT_TIMESTAMP DISTINCT ELSE END EXCEPT EXECUTE EXISTS FALSE FOR FROM FULL"
                            + " GROUP HAVING IF IN INNER INSERT INTERSECT INTERVAL INTO IS JOIN LATERAL LEFT LIKE LIMIT MATCH_RECOGNIZE"
                            + " NATURAL NOT NULL ON OR ORDER OUTER OVER PARTITION PRIMARY REPLACE RIGHT ROW ROWS SELECT SET TABLE THEN"
                            + " TRUE UNION UNNEST USING VALUES VIEW WATERMARK WHEN WHERE WINDOW WITH")
                    .split(" "));

    private Words() {}

    static boolean isReserved(String word) {
        return RESERVED.contains(word.toUpperCase(Locale.ROOT));
    }
}
