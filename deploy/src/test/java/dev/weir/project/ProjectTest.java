package dev.weir.project;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.SecretRef;
import dev.weir.sql.format.Formatter;
import dev.weir.target.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    @TempDir
    Path root;

    @BeforeEach
    void write() throws IOException {
        file("weir.yaml", """
                targets:
                  local: {ksqldb: "http://localhost:8088", kafka: {bootstrap: "localhost:9092"}}
                  cloud: {protect: true}
                """);
        file("pipelines/ratings.yaml", """
                pipeline: ratings
                variables: {low: 3, partitions: 2, password: "${env:DB_PASSWORD}"}
                topics: {ratings: {partitions: "${partitions}"}}
                connectors: ["../c/**/*.yaml"]
                statements:
                  - sql: |
                      SET 'auto.offset.reset' = 'earliest';
                      CREATE STREAM a (n INT) WITH (KAFKA_TOPIC='ratings', VALUE_FORMAT='JSON');
                      CREATE STREAM b AS SELECT * FROM a WHERE n < ${low};
                      UNSET 'auto.offset.reset';
                      CREATE STREAM c AS SELECT * FROM a;
                targets:
                  cloud: {variables: {low: 2}, topics: {ratings: {partitions: 6}}}
                """);
        file("c/deep/db.yaml", """
                connector: db
                class: x.Y
                config: {url: "jdbc:x?password=${password}&n=${low}"}
                """);
    }

    @Test
    void settings_of_targets_are_flattened() {
        assertThat(project().target("local").value().orElseThrow().settings())
                .extracting(Setting::key)
                .containsExactly("ksqldb", "kafka.bootstrap");
    }

    @Test
    void an_unknown_target_is_said() {
        assertThat(project().target("clod").diagnostics())
                .extracting(Diagnostic::code, diagnostic -> diagnostic.hints().toString())
                .containsExactly(tuple("WEIR-MAN-012", "[Did you mean cloud?]"));
    }

    @Test
    void a_project_is_found_from_a_directory_inside_it() {
        Checked<Project> inside = Project.open(root.resolve("pipelines"));

        assertThat(inside.value().root()).isEqualTo(root.toAbsolutePath());
        assertThat(inside.value().pipeline("ratings.yaml", "local", Map.of()).ok())
                .isTrue();
    }

    @Test
    void the_command_line_wins_over_the_target_and_that_over_the_manifest() {
        assertThat(where(desired("local", Map.of()))).contains("N < 3");
        assertThat(where(desired("cloud", Map.of()))).contains("N < 2");
        assertThat(where(desired("cloud", Map.of("low", "1")))).contains("N < 1");
    }

    @Test
    void a_target_changes_what_it_names_only() {
        assertThat(topic(desired("local", Map.of())).partitions()).hasValue(2);
        assertThat(topic(desired("cloud", Map.of())).partitions()).hasValue(6);
    }

    @Test
    void topics_that_the_server_names_bear_its_prefix() throws IOException {
        file("weir.yaml", "targets: {cloud: {ksqldb: {url: http://localhost:1, topic-prefix: pksqlc-1}}}\n");

        DesiredState desired = desired("cloud", Map.of());
        assertThat(desired.makes().get(object(desired, "B").id())).containsExactly("pksqlc-1B");
    }

    @Test
    void secrets_stay_references() {
        Resource.Connector connector = (Resource.Connector)
                requireNonNull(desired("local", Map.of()).resources().get(ResourceId.connector("db")));

        ConfigValue url = requireNonNull(connector.config().get("url"));
        assertThat(url.template()).isEqualTo("jdbc:x?password=${env:DB_PASSWORD}&n=3");
        assertThat(url.secrets()).containsExactly(new SecretRef(SecretRef.Store.ENV, "DB_PASSWORD"));
    }

    @Test
    void set_holds_until_unset() {
        DesiredState desired = desired("local", Map.of());

        assertThat(object(desired, "B").properties()).containsEntry("auto.offset.reset", "earliest");
        assertThat(object(desired, "C").properties()).isEmpty();
    }

    @Test
    void mistakes_in_yaml_and_sql_are_told_together() throws IOException {
        file("pipelines/bad.yaml", "pipeline: bad\ntopic: {}\nstatements: [a.sql, missing.sql]\n");
        file("pipelines/a.sql", "CREATE STREM a;\nCREATE STREAM b AS SELEC x FROM a;\n");

        assertThat(project().pipeline("bad", "local", Map.of()).diagnostics())
                .extracting(diagnostic -> diagnostic.code().substring(0, 9))
                .contains("WEIR-MAN-", "WEIR-SQL-")
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private Project project() {
        Checked<Project> project = Project.open(root);
        assertThat(project.diagnostics()).isEmpty();
        return project.value();
    }

    private DesiredState desired(String target, Map<String, String> variables) {
        Checked<DesiredState> desired = project().pipeline("ratings", target, variables);
        assertThat(desired.diagnostics()).isEmpty();
        return desired.value();
    }

    private static Resource.SqlObject object(DesiredState desired, String name) {
        return desired.resources().values().stream()
                .filter(resource -> resource.id().name().equals(name))
                .map(Resource.SqlObject.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String where(DesiredState desired) {
        return Formatter.format(object(desired, "B").statement());
    }

    private static Resource.Topic topic(DesiredState desired) {
        return (Resource.Topic) desired.resources().values().stream()
                .filter(Resource.Topic.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
