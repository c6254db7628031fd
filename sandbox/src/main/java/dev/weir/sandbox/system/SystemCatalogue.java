package dev.weir.sandbox.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What each kind of system consists of, from {@code systems.json} beside this class. */
final class SystemCatalogue {
    private final JsonNode kinds;
    private final String platform;

    private SystemCatalogue(JsonNode kinds, String platform) {
        this.kinds = kinds;
        this.platform = platform;
    }

    static SystemCatalogue shipped() {
        try (InputStream in = SystemCatalogue.class.getResourceAsStream("systems.json")) {
            return new SystemCatalogue(new ObjectMapper().readTree(in), thisPlatform());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * One kind on this platform.
     *
     * @param without what is left out of the coordinates' dependencies
     */
    record Parts(List<String> coordinates, List<String> without, int heapMegabytes) {}

    /** Nothing where there is no build for this platform. */
    Optional<Parts> of(SystemKind kind) {
        JsonNode node = kinds.path(kind.key());
        List<String> coordinates = texts(node.path("jars"));
        JsonNode platforms = node.path("platforms");
        if (!platforms.isEmpty() && !platforms.has(platform)) {
            return Optional.empty();
        }
        if (platforms.has(platform)) {
            coordinates.add(platforms.path(platform).asText());
        }
        return Optional.of(new Parts(
                coordinates,
                texts(node.path("without")),
                node.path("heapMegabytes").asInt()));
    }

    /** Such as {@code linux-amd64}. */
    String platform() {
        return platform;
    }

    private static String thisPlatform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        return (system.startsWith("mac") ? "macos" : system) + "-"
                + switch (processor) {
                    case "x86_64", "amd64" -> "amd64";
                    case "aarch64", "arm64" -> "arm64";
                    default -> processor;
                };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
