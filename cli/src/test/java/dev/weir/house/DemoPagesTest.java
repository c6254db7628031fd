package dev.weir.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.weir.cli.Weir;
import dev.weir.cli.config.Environment;
import dev.weir.cli.config.Terminal;
import dev.weir.cli.view.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each page in {@code docs/demos} has the picture that {@code weir graph} draws of its pipeline. {@code -Dweir.bless=true} draws it anew, and the run fails all the same. */
class DemoPagesTest {
    private static final Path ROOT =
            Path.of(System.getProperty("weir.root", "..")).toAbsolutePath().normalize();
    private static final Pattern PICTURE = Pattern.compile("(?ms)(?<=^```mermaid\\n).*?(?=^```$)");

    @TestFactory
    Stream<DynamicTest> eachHasItsPicture() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/demos"))) {
            return pages.sorted().toList().stream()
                    .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page)));
        }
    }

    private static void check(Path page) throws IOException {
        String text = Files.readString(page);
        Matcher picture = PICTURE.matcher(text);
        assertThat(picture.find()).as("a block of Mermaid in " + page).isTrue();
        String drawn = drawn(page.getFileName().toString().replace(".md", ""));
        if (Boolean.getBoolean("weir.bless") && !picture.group().equals(drawn)) {
            Files.writeString(page, picture.replaceFirst(Matcher.quoteReplacement(drawn)));
            fail("drawn anew, look at the difference: " + page);
        }
        assertThat(picture.group()).as(page.toString()).isEqualTo(drawn);
    }

    private static String drawn(String pipeline) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console =
                Console.of(out, OutputStream.nullOutputStream(), InputStream.nullInputStream(), Terminal.none());
        Environment environment = new Environment(ROOT, ROOT, new TreeMap<>(), Terminal.none(), "test", "weir");
        assertThat(new Weir(environment, console).run("graph", pipeline, "--format", "mermaid"))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
