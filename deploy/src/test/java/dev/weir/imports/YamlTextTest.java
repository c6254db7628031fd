package dev.weir.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Whatever is written can be read again. */
class YamlTextTest {
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "0",
            "-",
            " ",
            ": ",
            ":",
            " #",
            "#",
            "'",
            "\"",
            "\\",
            "\n",
            "\t",
            "\r",
            "{",
            "}",
            "[",
            "]",
            ",",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "?",
            "~",
            "null",
            "$",
            "${env:X}",
            "ä",
            "😀",
            "\u0085",
            "\u2028",
            "\u0007",
            "\uFEFF",
            "...",
            "---");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders",
                "3",
                "-1",
                "${env:SHOP_PASSWORD}",
                "https://ksqldb.example:8088",
                "a, b",
                "org.apache.X",
                "a#b",
                "true"
            })
    void what_needs_no_quotes_has_none(String value) {
        assertThat(YamlText.scalar(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "null", "~", "a: b", "a:", "a #b", "- a", "*a", "it's", "a ", "\"", "a\nb", "\u0000", "\uD800"
            })
    void what_needs_quotes_is_read_again(String value) {
        assertThat(read("k: " + YamlText.scalar(value))).isEqualTo(Map.of("k", value));
    }

    @Test
    void whatever_comes_is_read_again_as_key_and_as_value() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length >= 0; length--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String yaml = new YamlText()
                    .section(0, "all")
                    .entry(1, text.toString(), text.toString())
                    .toString();
            assertThat(read(yaml)).as(yaml).isEqualTo(Map.of("all", Map.of(text.toString(), text.toString())));
        }
    }

    /** As texts, whatever they look like. */
    private static Object read(String yaml) {
        Resolver texts = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.NULL, NULL, "~nN\0");
                addImplicitResolver(Tag.NULL, EMPTY, null);
            }
        };
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, texts).load(yaml);
    }
}
