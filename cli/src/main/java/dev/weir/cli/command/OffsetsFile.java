package dev.weir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.connect.ConnectAnswers;
import dev.weir.adapter.http.Json;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.port.ConnectorOffset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Offsets in Connect's own JSON: {@code {"offsets": [{"partition": {…}, "offset": {…}}]}}. */
final class OffsetsFile {
    private OffsetsFile() {}

    /** @param given as on the command line */
    static List<ConnectorOffset> read(Path directory, String given) {
        Optional<JsonNode> json = Json.read(text(directory.resolve(given), given));
        List<ConnectorOffset> offsets = json.map(ConnectAnswers::offsets).orElse(List.of());
        boolean complete = json.isPresent() && offsets.stream().allMatch(offset -> isObject(offset.partition()));
        if (offsets.isEmpty() || !complete) {
            throw unusable(
                    given,
                    "`" + given + "` holds no offsets. It must look like"
                            + " {\"offsets\": [{\"partition\": {…}, \"offset\": {…}}]}.");
        }
        return offsets;
    }

    private static boolean isObject(String text) {
        return Json.read(text).filter(JsonNode::isObject).isPresent();
    }

    private static String text(Path file, String given) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw unusable(given, "There is no file\n    " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UsageException unusable(String given, String detail) {
        return new UsageException(arguments ->
                Diagnostic.error("WEIR-CLI-033", "A file of offsets can't be used", detail, arguments.of(given)));
    }
}
