package dev.weir.execute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.DataFormat;
import dev.weir.model.Resource;
import dev.weir.port.DataRecord;
import dev.weir.record.KeyBytes;
import dev.weir.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Turns a data file into the records that its topic gets. */
final class DataFile {
    private final Path project;
    private final Resource.DataLoad load;

    DataFile(Path project, Resource.DataLoad load) {
        this.project = project;
        this.load = load;
    }

    /** All records, or what is wrong with the file: at most the first wrong line. */
    Checked<List<DataRecord>> records() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(project.resolve(load.file()));
        } catch (IOException e) {
            return refused(
                    "WEIR-RUN-131", "A data file can't be read", "`" + load.file() + "`: " + e.getMessage() + ".");
        }
        if (!digest(bytes).equals(load.hash())) {
            return refused(
                    "WEIR-RUN-132",
                    "A data file has changed since the plan was made",
                    "`" + load.file() + "` is not the file that was planned. Plan again.");
        }
        return records(new SourceText(load.file(), new String(bytes, StandardCharsets.UTF_8)));
    }

    private Checked<List<DataRecord>> records(SourceText text) {
        List<DataRecord> records = new ArrayList<>();
        try {
            for (DataLine line : load.format() == DataFormat.CSV ? CsvLines.of(text) : JsonLines.of(text)) {
                records.add(new DataRecord(key(line), value(line)));
            }
            return Checked.of(records);
        } catch (DataLine.Wrong wrong) {
            return new Checked<>(List.of(), List.of(wrong.diagnostic(text)));
        }
    }

    private Optional<byte[]> key(DataLine line) throws DataLine.Wrong {
        Optional<DataFormat.Key> key = load.key();
        return key.isEmpty() ? Optional.empty() : Optional.of(key(line, key.get()));
    }

    private static byte[] key(DataLine line, DataFormat.Key key) throws DataLine.Wrong {
        JsonNode value = line.fields().path(key.field());
        if (value.isMissingNode() || value.isNull()) {
            throw line.wrong("it has no value for the key `" + key.field() + "`");
        }
        try {
            return KeyBytes.of(value.asText(), key.type());
        } catch (NumberFormatException e) {
            throw line.wrong("its key `" + value.asText() + "` is not of type " + key.type());
        }
    }

    private byte[] value(DataLine line) {
        String text = load.value() == DataFormat.Value.JSON ? line.json() : line.delimited(load.key());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Checked<List<DataRecord>> refused(String code, String summary, String detail) {
        return new Checked<>(List.of(), List.of(Diagnostic.error(code, summary, detail)));
    }
}
