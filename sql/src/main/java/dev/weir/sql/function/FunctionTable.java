package dev.weir.sql.function;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The table of ksqlDB's own functions, {@code functions.txt}. */
final class FunctionTable {
    private static final String RESOURCE = "functions.txt";

    private final List<Function> functions = new ArrayList<>();
    private List<String> block = new ArrayList<>();

    private FunctionTable() {}

    static List<Function> read() {
        return read(lines());
    }

    static List<Function> read(List<String> lines) {
        FunctionTable table = new FunctionTable();
        lines.forEach(table::take);
        table.finish();
        return table.functions;
    }

    private void take(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (!line.startsWith(" ")) {
            finish();
        }
        block.add(line);
    }

    private void finish() {
        if (!block.isEmpty()) {
            functions.add(function(block));
            block = new ArrayList<>();
        }
    }

    private static Function function(List<String> block) {
        String[] head = block.get(0).split(" \\| ", 4);
        String name = head[0];
        List<String> traits = List.of(head[1].split(" "));
        List<FunctionSignature> signatures = block.stream()
                .skip(1)
                .map(line -> SignatureReader.read(name, traits, line))
                .toList();
        return new Function(name, signatures.get(0).kind(), head[2], head[3], signatures, Provenance.BUILT_IN);
    }

    private static List<String> lines() {
        try (InputStream table = Objects.requireNonNull(FunctionTable.class.getResourceAsStream(RESOURCE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + RESOURCE, e);
        }
    }
}
