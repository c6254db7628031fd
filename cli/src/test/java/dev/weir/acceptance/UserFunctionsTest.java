package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.acceptance.CommandLine.Answer;
import dev.weir.stack.RunningSandbox;
import dev.weir.udf.EmailHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A pipeline that calls a function of a jar: refused by a sandbox without it, run by one with it. */
@Timeout(120)
class UserFunctionsTest {
    private static final String SQL = """
            CREATE STREAM signups (id STRING KEY, email STRING)
              WITH (kafka_topic = 'signups', partitions = 1, value_format = 'JSON');
            CREATE STREAM hashed AS SELECT id, EMAIL_HASH(email) AS hash FROM signups;
            INSERT INTO signups (id, email) VALUES ('1', ' Ada@Example.com');
            """;

    @TempDir
    Path directory;

    @Test
    void aFunctionIsInstalledBeforeItIsCalled() throws IOException {
        String jar = project().toString();
        try (RunningSandbox sandbox = RunningSandbox.in(directory.resolve("sandbox"))) {
            CommandLine weir = new CommandLine(sandbox.directory());
            Answer refused = run(weir, "apply", "hashes", "--yes");
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.of("diagnostic").toString())
                    .contains("WEIR-MAN-035", "EMAIL_HASH", "weir sandbox up --functions jars/udf.jar");

            Answer up = run(weir, "sandbox", "up", "--functions", jar);
            assertThat(up.exit()).as(up.toString()).isZero();
            Answer apply = run(weir, "apply", "hashes", "--yes");
            assertThat(apply.exit()).as(apply.toString()).isZero();
            Answer query = run(weir, "query", "SELECT hash FROM hashed EMIT CHANGES LIMIT 1");
            assertThat(query.rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.path("HASH").asText())
                            .isEqualTo(new EmailHash().emailHash("ada@example.com")));
        }
    }

    private Answer run(CommandLine weir, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "-C";
        all[1] = directory.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return weir.run(all);
    }

    /** A project with a jar. */
    private Path project() throws IOException {
        Files.createDirectories(directory.resolve("pipelines"));
        Files.writeString(
                directory.resolve("pipelines/hashes.yaml"),
                "pipeline: hashes\nproperties: {auto.offset.reset: earliest}\nfunctions: [../jars/udf.jar]\nstatements: [a.sql]\n");
        Files.writeString(directory.resolve("pipelines/a.sql"), SQL);
        Path jar = Files.createDirectories(directory.resolve("jars")).resolve("udf.jar");
        String entry = EmailHash.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                InputStream code = Objects.requireNonNull(EmailHash.class.getResourceAsStream("/" + entry))) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
            out.closeEntry();
        }
        return jar;
    }
}
