package dev.weir.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.manifest.DeclaredSystem;
import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.target.Secrets;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemsTest {
    private static final String MANIFEST = """
            pipeline: p
            systems:
              shop: {kind: mariadb, script: shop.sql}
            statements:
              - sql: |
                  CREATE SOURCE CONNECTOR feed WITH (
                    'connector.class' = 'example.Feed', 'kafka.topic' = 'orders',
                    'database.port' = '${shop.port}', 'database.password' = '${shop.password}',
                    'table.include.list' = '${shop.database}.orders');
            targets:
              staging:
                variables: {shop.port: 3306, shop.password: '${env:SHOP_PASSWORD}'}
            """;

    @TempDir
    Path root;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(root.resolve("pipelines"));
        Files.writeString(root.resolve("pipelines/p.yaml"), MANIFEST);
        Files.writeString(root.resolve("pipelines/shop.sql"), "CREATE TABLE orders (id INT);");
    }

    @Test
    void theSandboxGivesTheirValuesWhenSomethingIsSent() {
        SortedMap<String, ConfigValue> config = config(Target.SANDBOX);
        assertThat(config)
                .containsEntry("database.port", new ConfigValue("${sandbox:shop.port}"))
                .containsEntry("database.password", new ConfigValue("${sandbox:shop.password}"))
                .containsEntry("table.include.list", new ConfigValue("shop.orders"));
        Secrets secrets = new Secrets(Map.of(), root).with(Map.of("shop.port", "40001"));
        assertThat(secrets.resolve("${sandbox:shop.port}")).isEqualTo(new Secrets.Resolution.Found("40001"));
        assertThat(secrets.resolve("${sandbox:shop.password}"))
                .isEqualTo(new Secrets.Resolution.Missing("${sandbox:shop.password}"));
    }

    @Test
    void anotherTargetGivesItsOwn() {
        assertThat(config("staging"))
                .containsEntry("database.port", new ConfigValue("3306"))
                .containsEntry("database.password", new ConfigValue("${env:SHOP_PASSWORD}"));
    }

    @Test
    void theDesiredStateSaysWhatToStart() {
        assertThat(desired(Target.SANDBOX).systems()).singleElement().satisfies(system -> {
            assertThat(system.kind()).isEqualTo("mariadb");
            assertThat(system.database()).isEqualTo("shop");
            assertThat(system.script().orElseThrow().text()).startsWith("CREATE TABLE orders");
        });
        assertThat(desired(Target.SANDBOX).systems())
                .extracting(DeclaredSystem::name)
                .containsExactly("shop");
    }

    private SortedMap<String, ConfigValue> config(String target) {
        Resource feed = Objects.requireNonNull(desired(target).resources().get(ResourceId.connector("FEED")));
        return ((Resource.Connector) feed).config();
    }

    private DesiredState desired(String target) {
        Checked<DesiredState> desired = Project.open(root).value().pipeline("p", target, Map.of());
        assertThat(desired.ok()).as(desired.diagnostics().toString()).isTrue();
        return desired.value();
    }
}
