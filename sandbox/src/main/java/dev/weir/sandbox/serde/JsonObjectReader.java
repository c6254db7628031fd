package dev.weir.sandbox.serde;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.weir.sql.type.SqlType;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON object. A name that matches exactly wins over one that only matches in upper case. */
final class JsonObjectReader {
    private static final int NONE = -1;
    /** Objects with ever new names, which are maps in truth, must not fill the memory. */
    private static final int KNOWN_SPELLINGS = 1_000;

    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Integer> spellings = new ConcurrentHashMap<>();
    private final JsonReader[] readers;

    private JsonObjectReader(List<SqlType.Field> fields) {
        readers = new JsonReader[fields.size()];
        for (int i = 0; i < fields.size(); i++) {
            positions.putIfAbsent(fields.get(i).name(), i);
            readers[i] = JsonReader.of(fields.get(i).type());
        }
    }

    static JsonObjectReader of(List<SqlType.Field> fields) {
        return new JsonObjectReader(fields);
    }

    @Nullable
    Object[] read(JsonParser parser) throws IOException {
        @Nullable Object[] values = new Object[readers.length];
        boolean[] exact = new boolean[readers.length];
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Integer same = positions.get(name);
            int position = same != null ? same : inUpperCase(name);
            if (position == NONE || (same == null && exact[position])) {
                parser.skipChildren();
                continue;
            }
            exact[position] |= same != null;
            values[position] = readers[position].read(parser);
        }
        return values;
    }

    /** Most topics spell their fields in lower case; each spelling is looked at once. */
    private int inUpperCase(String name) {
        Integer known = spellings.get(name);
        if (known != null) {
            return known;
        }
        int position = positions.getOrDefault(name.toUpperCase(Locale.ROOT), NONE);
        if (spellings.size() < KNOWN_SPELLINGS) {
            spellings.put(name, position);
        }
        return position;
    }
}
