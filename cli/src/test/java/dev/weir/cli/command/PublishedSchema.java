package dev.weir.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.weir.cli.Weir;
import dev.weir.cli.config.Environment;
import dev.weir.cli.config.Terminal;
import dev.weir.cli.view.Console;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;

/** A schema as {@code weir schema} prints it. */
public final class PublishedSchema {
    private final JsonSchema schema;

    private PublishedSchema(JsonSchema schema) {
        this.schema = schema;
    }

    public static PublishedSchema of(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path nowhere = Path.of("").toAbsolutePath();
        Environment environment = new Environment(nowhere, nowhere, new TreeMap<>(), Terminal.none(), "test", "weir");
        Console console = Console.of(out, out, InputStream.nullInputStream(), Terminal.none());
        int exit = new Weir(environment, console).run("schema", name);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(text).isZero();
        return new PublishedSchema(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text));
    }

    public Set<ValidationMessage> complaints(JsonNode document) {
        return schema.validate(document);
    }
}
