package dev.weir.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sql.function.Function;
import dev.weir.sql.function.FunctionSignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionJarsTest {
    @TempDir
    Path directory;

    @Test
    void theTypesOfAMethodAreItsSignature() throws IOException {
        UserFunctions found = scalar("""
                @Udf public String one(int a, Long b, @UdfParameter("c") double c) { return ""; }
                @Udf public List<String> parts(Map<String, List<Integer>> map, boolean... flags) { return List.of(); }
                @Udf(schema = "STRUCT<A INTEGER, B ARRAY<STRING>>") public Struct struct(java.sql.Timestamp at) { return null; }
                @Udf public <T> T same(T value, Function<T, Boolean> test) { return value; }
                public String unmarked(int a) { return ""; }
                """);

        assertThat(found.problems()).isEmpty();
        assertThat(signatures(found))
                .containsExactlyInAnyOrder(
                        "SAMPLE(INTEGER, BIGINT, DOUBLE) => STRING",
                        "SAMPLE(MAP<STRING, ARRAY<INTEGER>>, BOOLEAN...) => ARRAY<STRING>",
                        "SAMPLE(TIMESTAMP) => STRUCT<`A` INTEGER, `B` ARRAY<STRING>>",
                        "SAMPLE(T, LAMBDA (T) => BOOLEAN) => T");
    }

    @Test
    void aFactoryGivesWhatARowBringsThenItsLiterals() throws IOException {
        UserFunctions found = read("""
                @UdafDescription(name = "sample", description = "a sample", author = "me", version = "7")
                public class Sample {
                    @UdafFactory(description = "")
                    public static TableUdaf<Pair<Integer, VariadicArgs<String>>, Long, Long> make(String literal) {
                        return null;
                    }
                }
                """);

        FunctionSignature signature = found.functions().get(0).signatures().get(0);
        assertThat(signature).hasToString("SAMPLE(INTEGER, STRING..., STRING) => BIGINT");
        assertThat(signature.undoable()).isTrue();
        assertThat(signature.composedState()).isFalse();
        assertThat(signature.parameters().get(2).constant()).isTrue();
        assertThat(found.functions().get(0).provenance().version()).isEqualTo("7");
    }

    @Test
    void theTypeOfACallOfATableFunctionIsThatOfARow() throws IOException {
        UserFunctions found = read("""
                @UdtfDescription(name = "sample", description = "")
                public class Sample {
                    @Udtf public List<Integer> rows(String text) { return List.of(); }
                }
                """);

        assertThat(signatures(found)).containsExactly("SAMPLE(STRING) => INTEGER");
    }

    @Test
    void whatCannotBeUsedIsLeftOutAndTheRestStays() throws IOException {
        UserFunctions found = scalar("""
                @Udf public float unknown(float a) { return a; }
                @Udf public Struct unsaid(int a) { return null; }
                @Udf(schema = "STRUCT<") public Struct broken(long a) { return null; }
                @Udf public int twice(int a) { return 2 * a; }
                """);

        assertThat(signatures(found)).containsExactly("SAMPLE(INTEGER) => INTEGER");
        assertThat(found.problems())
                .extracting(Diagnostic::detail)
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).contains("Sample.unknown", "float"),
                        problem -> assertThat(problem).contains("Sample.unsaid", "schema"),
                        problem -> assertThat(problem).contains("Sample.broken", "'STRUCT<' is no SQL type"));
    }

    @Test
    void aBuiltInFunctionStaysWhatItIs() throws IOException {
        UserFunctions found = read("""
                @UdfDescription(name = "ucase", description = "")
                public class Sample {
                    @Udf public String other(String text) { return text; }
                }
                """);

        assertThat(found.functions()).isEmpty();
        assertThat(found.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("UCASE"));
    }

    @Test
    void aJarSeesNothingOfWeirAndNothingOfOtherJars() throws IOException {
        UserFunctions found = scalar("""
                @Udf public boolean sees(String name) {
                    try {
                        Class.forName(name);
                        return true;
                    } catch (ClassNotFoundException e) {
                        return false;
                    }
                }
                """);
        JavaCode code = found.code(found.functions().get(0).signatures().get(0)).orElseThrow();
        Object instance = Instances.forCalls(code.method());

        assertThat(Instances.call(code.method(), instance, "java.util.List")).isEqualTo(true);
        assertThat(Instances.call(code.method(), instance, "org.apache.kafka.connect.data.Struct"))
                .isEqualTo(true);
        assertThat(Instances.call(code.method(), instance, FunctionJars.class.getName()))
                .isEqualTo(false);
    }

    @Test
    void whatIsNoJarIsReported() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.jar"), "no jar");

        assertThat(FunctionJars.read(List.of(ListedJar.of(broken))).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("broken.jar"));
        assertThat(FunctionJars.in(directory.resolve("nowhere"))).isEqualTo(UserFunctions.NONE);
    }

    private UserFunctions scalar(String methods) throws IOException {
        return read("@UdfDescription(name = \"sample\", description = \"a sample\")\npublic class Sample {\n" + methods
                + "}\n");
    }

    private UserFunctions read(String type) throws IOException {
        CompiledJar.write(directory, "Sample", """
                import io.confluent.ksql.function.udaf.*;
                import io.confluent.ksql.function.udf.*;
                import io.confluent.ksql.function.udtf.*;
                import io.confluent.ksql.util.Pair;
                import java.util.List;
                import java.util.Map;
                import java.util.function.Function;
                import org.apache.kafka.connect.data.Struct;

                """ + type);
        return FunctionJars.in(directory);
    }

    private static List<String> signatures(UserFunctions found) {
        return found.functions().stream()
                .map(Function::signatures)
                .flatMap(List::stream)
                .map(FunctionSignature::toString)
                .toList();
    }
}
