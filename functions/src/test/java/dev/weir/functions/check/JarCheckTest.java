package dev.weir.functions.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.CompiledJar;
import dev.weir.functions.ListedJar;
import io.confluent.ksql.function.udf.Udf;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarCheckTest {
    private static final String MASK = """
            @UdfDescription(name = "hide", description = "dots")
            public class Mask {
                @Udf(description = "as many dots")
                public String mask(@UdfParameter("text") String text) { return text; }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void aGoodJarIsFoundGood() throws IOException {
        JarCheck.Result result = JarCheck.check(List.of(jar("Mask", MASK))).get(0);

        assertThat(result.functions()).containsExactly("HIDE");
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void annotationsMakeAFunctionTogether() throws IOException {
        assertThat(said("Bare", "public class Bare { @Udf public int same(int a) { return a; } }"))
                .contains("error WEIR-FUN-006", "Bare.jar!Bare: ", "@UdfDescription");
        assertThat(said("None", scalar("None", "public int same(int a) { return a; }")))
                .contains("error WEIR-FUN-006", "None.jar!None: none of its methods", "@Udf");
        assertThat(said("Private", scalar("Private", "@Udf int same(@UdfParameter(\"a\") int a) { return a; }")))
                .contains("error WEIR-FUN-006", "Private.jar!Private#same: the method isn't public");
        assertThat(said(
                        "Rows",
                        scalar("Rows", "@Udtf public List<Integer> rows(@UdfParameter(\"a\") int a) { return null; }")))
                .contains("error WEIR-FUN-006", "Rows.jar!Rows#rows: ", "wants @Udf");
        assertThat(said(
                        "Made",
                        scalar(
                                "Made",
                                "Made(int a) {} @Udf public int same(@UdfParameter(\"a\") int a) { return a; }")))
                .contains("error WEIR-FUN-006", "Made.jar!Made: the class isn't public, or has no public constructor");
    }

    @Test
    void aNameCanBeCalled() throws IOException {
        assertThat(said("Select", MASK.replace("hide", "select").replace("Mask", "Select")))
                .contains("error WEIR-FUN-006", "SQL can't call a function `SELECT`");
        assertThat(said("Blank", MASK.replace("hide", "two words").replace("Mask", "Blank")))
                .contains("SQL can't call a function `TWO WORDS`");
    }

    @Test
    void typesAreThoseOfSql() throws IOException {
        assertThat(
                        said(
                                "Odd",
                                scalar(
                                        "Odd",
                                        "@Udf(description = \"x\") public float odd(@UdfParameter(\"a\") float a) { return a; }")))
                .contains("error WEIR-FUN-002", "Odd.jar!Odd#odd: no SQL type stands for the Java type float");
    }

    @Test
    void parametersHaveNames() throws IOException {
        assertThat(said(
                        "Nameless",
                        scalar("Nameless", "@Udf(description = \"x\") public int same(int a) { return a; }")))
                .contains("error WEIR-FUN-007", "Nameless.jar!Nameless#same");
    }

    @Test
    void ksqlDbsOwnFunctionsStay() throws IOException {
        assertThat(said("Mask", MASK.replace("hide", "ucase")))
                .contains(
                        "error WEIR-FUN-008",
                        "Mask.jar!Mask: ksqlDB has a function UCASE",
                        "Mask.jar!Mask#mask has the parameters of the built-in UCASE(STRING)");
        assertThat(said("Mask", MASK.replace("hide", "abs")))
                .contains("error WEIR-FUN-008", "the name is taken", "ABS(INTEGER)")
                .doesNotContain("has the parameters");
    }

    @Test
    void noFunctionIsThereTwice() throws IOException {
        String twice = MASK.replace("Mask", "Twice") + MASK.replace("public class Mask", "class Other");
        assertThat(said("Twice", twice))
                .contains(
                        "error WEIR-FUN-009",
                        "Twice.jar!Twice#mask: a function HIDE(STRING) is in Twice.jar!Other#mask");

        ListedJar one = jar("Mask", MASK);
        ListedJar other = jar("Veil", MASK.replace("Mask", "Veil"));
        List<JarCheck.Result> results = JarCheck.check(List.of(one, other));
        assertThat(results.get(0).findings()).isEmpty();
        assertThat(lines(results.get(1).findings()))
                .contains("WEIR-FUN-009", "Veil.jar!Veil#mask", "Mask.jar!Mask#mask");

        ListedJar rows = jar("Rows", """
                @UdtfDescription(name = "hide", description = "rows")
                public class Rows {
                    @Udtf(description = "x") public List<String> rows(@UdfParameter("a") String a) { return null; }
                }
                """);
        assertThat(lines(JarCheck.check(List.of(one, rows)).get(1).findings()))
                .contains("WEIR-FUN-009", "Rows.jar!Rows: a function HIDE of another kind is in Mask.jar!Mask");
    }

    @Test
    void descriptionsAreMissed() throws IOException {
        JarCheck.Result result = JarCheck.check(List.of(
                        jar("Mask", MASK.replace("\"dots\"", "\"\"").replace("(description = \"as many dots\")", ""))))
                .get(0);

        assertThat(result.findings()).hasSize(2).noneMatch(Diagnostic::isError);
        assertThat(lines(result.findings()))
                .contains(
                        "warning WEIR-FUN-010", "Mask.jar!Mask: the function HIDE", "Mask.jar!Mask#mask: the variant");
    }

    @Test
    void newerClassFilesAreSeen() throws IOException {
        ListedJar jar = jar("Mask", MASK);
        assertThat(lines(JarCheck.check(List.of(withVersion(jar, 61))).get(0).findings()))
                .contains("warning WEIR-FUN-004", "made for Java 17", "Java 11 won't load");
        assertThat(lines(JarCheck.check(List.of(withVersion(jar, 65))).get(0).findings()))
                .contains("error WEIR-FUN-004", "made for Java 21", "--release 11");
    }

    @Test
    void classesOfTheServerAreNotPacked() throws IOException {
        Path jar = directory.resolve("fat.jar");
        String entry = Udf.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream code = Objects.requireNonNull(Udf.class.getResourceAsStream("/" + entry))) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }

        assertThat(lines(JarCheck.check(List.of(listed(jar))).get(0).findings()))
                .contains("error WEIR-FUN-005", "fat.jar!io.confluent.ksql.function.udf.Udf", "`provided`");
    }

    @Test
    void whatIsNoJarIsSaid() throws IOException {
        Path file = Files.writeString(directory.resolve("no.jar"), "no jar");

        assertThat(lines(JarCheck.check(List.of(listed(file))).get(0).findings()))
                .contains("error WEIR-FUN-001", "no.jar");
    }

    private String said(String name, String source) throws IOException {
        return lines(JarCheck.check(List.of(jar(name, source))).get(0).findings());
    }

    private static String lines(List<Diagnostic> findings) {
        return String.join(
                "\n",
                findings.stream()
                        .flatMap(finding -> Stream.concat(
                                Stream.of(finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.code()
                                        + " " + finding.detail()),
                                finding.hints().stream()))
                        .toList());
    }

    private static String scalar(String name, String members) {
        return "@UdfDescription(name = \"sample\", description = \"a sample\")\npublic class " + name + " {\n" + members
                + "\n}\n";
    }

    /** Compiled for Java 11. */
    private ListedJar jar(String name, String source) throws IOException {
        CompiledJar.write(directory, name, """
                import io.confluent.ksql.function.udf.*;
                import io.confluent.ksql.function.udtf.*;
                import java.util.List;

                """ + source);
        return withVersion(listed(directory.resolve(name + ".jar")), 55);
    }

    private static ListedJar listed(Path jar) {
        return new ListedJar(jar, String.valueOf(jar.getFileName()), Optional.empty());
    }

    /** The same classes, said to be made for another Java. */
    private static ListedJar withVersion(ListedJar jar, int version) throws IOException {
        Path changed = jar.path().resolveSibling("changed.tmp");
        try (JarFile file = new JarFile(jar.path().toFile());
                OutputStream raw = Files.newOutputStream(changed);
                JarOutputStream out = new JarOutputStream(raw)) {
            for (JarEntry entry : file.stream().toList()) {
                byte[] bytes = file.getInputStream(entry).readAllBytes();
                bytes[7] = (byte) version;
                out.putNextEntry(new JarEntry(entry.getName()));
                out.write(bytes);
                out.closeEntry();
            }
        }
        Files.move(changed, jar.path(), StandardCopyOption.REPLACE_EXISTING);
        return jar;
    }
}
