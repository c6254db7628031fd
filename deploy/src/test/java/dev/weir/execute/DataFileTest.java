package dev.weir.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.model.DataFormat;
import dev.weir.model.DataFormat.KeyType;
import dev.weir.model.DataFormat.Value;
import dev.weir.model.Resource;
import dev.weir.port.DataRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {
    @TempDir
    Path project;

    @Test
    void leavesLinesOfJsonAsTheyAre() {
        Checked<List<DataRecord>> records = read(
                DataFormat.JSON_LINES, Value.JSON, KeyType.STRING, "{\"id\": \"ä\", \"n\": 1.50}\n\n{\"id\":\"b\"}\n");
        assertThat(values(records)).containsExactly("{\"id\": \"ä\", \"n\": 1.50}", "{\"id\":\"b\"}");
        assertThat(new String(key(records, 0), StandardCharsets.UTF_8)).isEqualTo("ä");
    }

    @Test
    void typesTheCellsOfCsv() {
        Checked<List<DataRecord>> records = read(
                DataFormat.CSV,
                Value.JSON,
                KeyType.INTEGER,
                "id,zip,name,ok,note\r\n7,01234,\"Doe, \"\"J\"\"\",true,\n8,1.50,\"two\nlines\",no,x\n");
        assertThat(values(records))
                .containsExactly(
                        "{\"id\":7,\"zip\":\"01234\",\"name\":\"Doe, \\\"J\\\"\",\"ok\":true,\"note\":null}",
                        "{\"id\":8,\"zip\":1.50,\"name\":\"two\\nlines\",\"ok\":\"no\",\"note\":\"x\"}");
        assertThat(key(records, 1)).isEqualTo(new byte[] {0, 0, 0, 8});
    }

    @Test
    void writesDelimitedValuesWithoutTheKey() {
        Checked<List<DataRecord>> records =
                read(DataFormat.CSV, Value.DELIMITED, KeyType.BIGINT, "a,id,b\nx,5,\"y,z\"\n");
        assertThat(values(records)).containsExactly("x,\"y,z\"");
        assertThat(ByteBuffer.wrap(key(records, 0)).getLong()).isEqualTo(5);
    }

    @Test
    void pointsAtTheFirstWrongLine() {
        assertThat(wrong(DataFormat.JSON_LINES, KeyType.STRING, "{\"id\":1}\n[1]\n"))
                .contains("Line 2")
                .contains("object");
        assertThat(wrong(DataFormat.JSON_LINES, KeyType.STRING, "{\"id\":\n"))
                .contains("Line 1")
                .contains("JSON");
        assertThat(wrong(DataFormat.JSON_LINES, KeyType.STRING, "{\"a\":1}\n")).contains("`id`");
        assertThat(wrong(DataFormat.JSON_LINES, KeyType.INTEGER, "{\"id\":\"x\"}\n"))
                .contains("INTEGER");
        assertThat(wrong(DataFormat.CSV, KeyType.STRING, "id,b\n1,2\n3\n"))
                .contains("Line 3")
                .contains("1 cells");
        assertThat(wrong(DataFormat.CSV, KeyType.STRING, "id\n\"1\n")).contains("never closed");
    }

    private String wrong(DataFormat format, KeyType key, String text) {
        Checked<List<DataRecord>> records = read(format, Value.JSON, key, text);
        assertThat(records.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo("WEIR-RUN-130");
            assertThat(diagnostic.span()).isPresent();
        });
        return records.diagnostics().get(0).detail();
    }

    private Checked<List<DataRecord>> read(DataFormat format, Value value, KeyType key, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(project.resolve("data"), bytes);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new DataFile(
                            project,
                            new Resource.DataLoad(
                                    "t", "data", hash, format, value, Optional.of(new DataFormat.Key("id", key))))
                    .records();
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> values(Checked<List<DataRecord>> records) {
        assertThat(records.diagnostics()).isEmpty();
        return records.value().stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] key(Checked<List<DataRecord>> records, int index) {
        return records.value().get(index).key().orElseThrow();
    }
}
