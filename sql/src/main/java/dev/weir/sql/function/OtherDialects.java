package dev.weir.sql.function;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What functions that other databases have are called here. */
public final class OtherDialects {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ARRAY_AGG", "COLLECT_LIST"),
            Map.entry("CEILING", "CEIL"),
            Map.entry("CHARINDEX", "INSTR"),
            Map.entry("CHAR_LENGTH", "LEN"),
            Map.entry("DATE_FORMAT", "FORMAT_DATE"),
            Map.entry("FIRST_VALUE", "EARLIEST_BY_OFFSET"),
            Map.entry("GROUP_CONCAT", "COLLECT_LIST"),
            Map.entry("JSON_EXTRACT", "EXTRACTJSONFIELD"),
            Map.entry("LAST_VALUE", "LATEST_BY_OFFSET"),
            Map.entry("LENGTH", "LEN"),
            Map.entry("LOCATE", "INSTR"),
            Map.entry("LOWER", "LCASE"),
            Map.entry("MEAN", "AVG"),
            Map.entry("NVL", "COALESCE"),
            Map.entry("POSITION", "INSTR"),
            Map.entry("REGEXP_SUBSTR", "REGEXP_EXTRACT"),
            Map.entry("STDDEV", "STDDEV_SAMPLE"),
            Map.entry("STRING_AGG", "COLLECT_LIST"),
            Map.entry("SUBSTR", "SUBSTRING"),
            Map.entry("TO_CHAR", "FORMAT_TIMESTAMP"),
            Map.entry("TO_DATE", "PARSE_DATE"),
            Map.entry("TO_TIMESTAMP", "PARSE_TIMESTAMP"),
            Map.entry("UPPER", "UCASE"));

    private OtherDialects() {}

    /** Ours by theirs. */
    static SortedMap<String, String> names() {
        return new TreeMap<>(NAMES);
    }

    /** A function of ksqlDB that does the same or nearly so. */
    public static Optional<String> equivalent(String name) {
        return Optional.ofNullable(NAMES.get(name.toUpperCase(Locale.ROOT)));
    }
}
