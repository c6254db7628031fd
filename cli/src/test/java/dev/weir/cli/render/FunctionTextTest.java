package dev.weir.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.functions.FunctionJars;
import dev.weir.functions.ListedJar;
import dev.weir.sql.function.Functions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FunctionTextTest {
    private static final Path JAR = Path.of("../udf/target/weir-udf.jar");

    @Test
    void aUserDefinedFunctionSaysWhatItTakes() {
        assertThat(text("first_touch")).isEqualTo("""
                FIRST_TOUCH (aggregate, aggregate)
                Source of the first touch of a group, such as a click; perhaps only of those shortly before a goal

                  FIRST_TOUCH(arg1 BIGINT, arg2 STRING) => STRING
                    Of all touches: the time in milliseconds, and the source.
                  FIRST_TOUCH(arg1 BIGINT, arg2 STRING, arg3 BIGINT, limit INTEGER literal) => STRING
                    Of touches up to a goal: the time, the source, the goal's time, and the limit, in milliseconds.
                    limit: how long before the goal a touch counts
                  FIRST_TOUCH(arg1 BIGINT, arg2 STRING, arg3 BIGINT, limit BIGINT literal) => STRING
                    The same, with a limit of more than 24 days.
                    limit: how long before the goal a touch counts
                """);
    }

    @Test
    void aBuiltInOneIsOnlyDescribedAsAWhole() {
        String text = FunctionText.render(Functions.builtIn().find("lpad").orElseThrow())
                .plain();

        assertThat(text).contains("=> STRING\n  LPAD(");
    }

    private static String text(String name) {
        return FunctionText.render(Functions.builtIn()
                        .with(FunctionJars.read(List.of(ListedJar.of(JAR))).functions())
                        .find(name)
                        .orElseThrow())
                .plain();
    }
}
