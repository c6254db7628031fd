package dev.weir.cloud;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;
import org.yaml.snakeyaml.Yaml;

/** A service's description, and whether requests and answers fit it. */
final class OpenApi {
    private static final Path FILES = Path.of(System.getProperty("weir.root", "."), "..", "shared", "openapi");
    private static final Map<String, OpenApi> READ = new ConcurrentHashMap<>();

    /** A path with a query in it, which no reader of OpenAPI takes for one. It stands beside the same path without. */
    private static final String EXPANDED = "/connectors?expand=info,status,id";

    private static final String EXPANDED_PATH = "/connectors-expanded";

    private final OpenApiInteractionValidator validator;

    private OpenApi(String text, List<String> gaps) {
        LevelResolver.Builder levels = LevelResolver.create()
                // Descriptions made of parts can't say that there is nothing but those parts.
                .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                // The descriptions don't list every status that the services give.
                .withLevel("validation.response.status.unknown", ValidationReport.Level.IGNORE);
        gaps.forEach(gap -> levels.withLevel(gap, ValidationReport.Level.IGNORE));
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(text)
                .withLevelResolver(levels.build())
                .build();
    }

    /**
     * The test is skipped where the file is missing.
     *
     * @param gaps the library's names of complaints that only the description is to blame for
     */
    static OpenApi of(String file, String... gaps) {
        Path path = FILES.resolve(file);
        Assumptions.assumeTrue(Files.isRegularFile(path), "no OpenAPI description at " + path);
        return READ.computeIfAbsent(file, name -> new OpenApi(text(path), List.of(gaps)));
    }

    /** What is wrong with either side; nothing if all is well. */
    List<String> complaints(Call call, Reply reply) {
        ValidationReport request = validator.validateRequest(request(call));
        ValidationReport response = validator.validateResponse(path(call), method(call), response(reply));
        return request.merge(response).getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> call.line() + " " + reply.status() + ": " + message)
                .toList();
    }

    private static SimpleRequest request(Call call) {
        SimpleRequest.Builder builder = new SimpleRequest.Builder(method(call), path(call));
        builder.withAuthorization(call.authorization());
        if (!call.body().isEmpty()) {
            builder.withContentType(call.mediaType()).withBody(call.body());
        }
        if (!isExpanded(call)) {
            for (String parameter :
                    call.query().isEmpty() ? new String[0] : call.query().split("&")) {
                String[] parts = parameter.split("=", 2);
                builder.withQueryParam(parts[0], parts[1]);
            }
        }
        return builder.build();
    }

    private static SimpleResponse response(Reply reply) {
        SimpleResponse.Builder builder = SimpleResponse.Builder.status(reply.status());
        return reply.body().isEmpty()
                ? builder.build()
                : builder.withContentType(reply.mediaType())
                        .withBody(reply.body())
                        .build();
    }

    private static Request.Method method(Call call) {
        return Request.Method.valueOf(call.method());
    }

    private static String path(Call call) {
        return isExpanded(call) ? call.path().replaceAll("/connectors$", EXPANDED_PATH) : call.path();
    }

    private static boolean isExpanded(Call call) {
        return call.query().equals("expand=info,status,id");
    }

    private static String text(Path path) {
        try {
            Object tree = new Yaml().load(Files.readString(path).replace(EXPANDED, EXPANDED_PATH));
            return new ObjectMapper().writeValueAsString(withTypes(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A property of which only an example is given may be anything, but the library takes it for an object; all such properties are texts. */
    private static Object withTypes(Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(OpenApi::withTypes).toList();
        }
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        Map<Object, Object> typed = new LinkedHashMap<>();
        map.forEach((key, value) -> typed.put(key, withTypes(value)));
        if (typed.keySet().equals(Set.of("example")) && typed.get("example") instanceof String) {
            typed.put("type", "string");
        }
        return typed;
    }
}
