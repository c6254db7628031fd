package dev.weir.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sql.function.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionFolderTest {
    @TempDir
    private Path work;

    @TempDir
    private Path folder;

    private final List<Diagnostic> problems = new ArrayList<>();

    @Test
    void jarsAreSeenWhenTheyComeChangeAndGo() throws IOException {
        ExtensionFolder extensions = new ExtensionFolder(folder, problems::add);
        assertThat(names(extensions)).isEmpty();

        put("one", "int a");
        assertThat(names(extensions)).containsExactly("ONE(INTEGER)");
        UserFunctions before = extensions.get();
        assertThat(extensions.get()).as("nothing has changed").isSameAs(before);

        put("one", "long a");
        assertThat(names(extensions)).containsExactly("ONE(BIGINT)");
        JavaCode old =
                before.code(before.functions().get(0).signatures().get(0)).orElseThrow();
        assertThat(Instances.call(old.method(), Instances.forCalls(old.method()), 7))
                .as("what runs keeps its code")
                .isEqualTo(7);

        Files.delete(folder.resolve("One.jar"));
        assertThat(names(extensions)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void whatCannotBeUsedIsToldOnce() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "no jar");
        ExtensionFolder extensions = new ExtensionFolder(folder, problems::add);

        assertThat(names(extensions)).isEmpty();
        assertThat(names(extensions)).isEmpty();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("broken.jar"));
        assertThat(names(new ExtensionFolder(folder.resolve("nowhere"), problems::add)))
                .isEmpty();
    }

    /** The class is only loaded when it is called, from the file that its loader has open. */
    private void put(String name, String parameter) throws IOException {
        CompiledJar.write(work, "One", """
                import io.confluent.ksql.function.udf.*;

                @UdfDescription(name = "%s", description = "")
                public class One {
                    @Udf public int same(%s) { return Same.of((int) a); }
                }

                class Same {
                    static int of(int a) { return a; }
                }
                """.formatted(name, parameter));
        Files.move(work.resolve("One.jar"), folder.resolve("One.jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> names(ExtensionFolder extensions) {
        return extensions.get().functions().stream()
                .map(Function::signatures)
                .flatMap(List::stream)
                .map(signature -> signature.toString().replaceAll(" =>.*", ""))
                .toList();
    }
}
