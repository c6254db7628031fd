package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.Row;
import dev.weir.sql.type.SqlType;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** DELIMITED: one line of comma-separated values, or with another delimiter; an empty value is null. */
final class DelimitedCodec implements RowCodec {
    private final CSVFormat format;
    private final CSVFormat quoted;
    private final List<TextValue> columns;

    private DelimitedCodec(CSVFormat format, List<TextValue> columns) {
        this.format = format;
        this.quoted = format.builder().setQuoteMode(QuoteMode.ALL).get();
        this.columns = columns;
    }

    static RowCodec of(List<SqlType.Field> columns, char delimiter) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator("")
                .get();
        return new DelimitedCodec(
                format,
                columns.stream().map(column -> TextValue.of(column.type())).toList());
    }

    @Override
    public Row read(byte[] bytes) {
        CSVRecord line = parse(new String(bytes, StandardCharsets.UTF_8));
        if (line.size() != columns.size()) {
            throw new SerializationException("expected " + columns.size() + " values, found " + line.size());
        }
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(columns.get(i), line.get(i));
        }
        return Row.of(values);
    }

    private CSVRecord parse(String text) {
        try {
            List<CSVRecord> lines = format.parse(new StringReader(text)).getRecords();
            if (lines.isEmpty()) {
                throw new SerializationException("no values in the line");
            }
            return lines.get(0);
        } catch (IOException e) {
            throw new SerializationException("not a delimited line: " + e.getMessage(), e);
        }
    }

    private static @Nullable Object read(TextValue column, String text) {
        try {
            return text.isEmpty() ? null : column.read(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new SerializationException("not a value of this column: " + text, e);
        }
    }

    @Override
    public byte[] write(Row row) {
        StringWriter line = new StringWriter();
        try {
            for (int i = 0; i < columns.size(); i++) {
                Object value = row.get(i);
                String text = value == null ? null : columns.get(i).write(value);
                boolean first = i == 0;
                (first && needsQuotes(text) ? quoted : format).print(text, line, first);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A line that doesn't begin with a letter or digit has its first value in quotes, as ksqlDB writes it. */
    private static boolean needsQuotes(@Nullable String first) {
        return first != null && !first.isEmpty() && !first.substring(0, 1).matches("[0-9A-Za-z]");
    }
}
