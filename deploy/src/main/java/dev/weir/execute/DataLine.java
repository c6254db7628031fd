package dev.weir.execute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.DataFormat;
import dev.weir.record.Delimited;
import dev.weir.source.SourceText;
import java.util.Optional;

/**
 * One record of a data file.
 *
 * @param number of its first line, from 1
 * @param json the record as JSON text; what a JSON-lines file says stays as it is
 */
record DataLine(int number, ObjectNode fields, String json) {

    /** The values without the key, in the file's order, with commas: ksqlDB's DELIMITED format. */
    String delimited(Optional<DataFormat.Key> key) {
        return Delimited.of(fields, key);
    }

    Wrong wrong(String why) {
        return new Wrong(number, why);
    }

    /** A line that isn't what it should be. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final String why;

        Wrong(int line, String why) {
            super(why);
            this.line = line;
            this.why = why;
        }

        Diagnostic diagnostic(SourceText text) {
            int start = text.text()
                    .lines()
                    .limit(line - 1L)
                    .mapToInt(each -> each.length() + 1)
                    .sum();
            return Diagnostic.error(
                    "WEIR-RUN-130",
                    "A line of a data file can't be used",
                    "Line " + line + " of `" + text.name() + "` can't be sent: " + why + ". Nothing was sent.",
                    text.span(start, start + text.line(line).length()));
        }
    }
}
