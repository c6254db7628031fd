package dev.weir.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownTest {
    @Test
    void proseCantBecomeMarkup() {
        assertThat(Markdown.text("a|b <img src=x> *c* [d](e) `f` x_y & $m$"))
                .isEqualTo("a\\|b \\<img src=x\\> \\*c\\* \\[d\\](e) \\`f\\` x\\_y \\& \\$m\\$");
    }

    @Test
    void nobodyIsCalledAndNothingLinked() {
        assertThat(Markdown.text("@everybody #12")).isEqualTo("@&#8203;everybody \\#&#8203;12");
    }

    @Test
    void proseStaysOnOneLineAndControlCharactersAreSeen() {
        assertThat(Markdown.text("a\n    b\r\nc\u202ed")).isEqualTo("a b c\\\\u202ed");
    }

    @Test
    void codeIsFencedByMoreBackticksThanItHas() {
        assertThat(Markdown.code("a.b")).isEqualTo("`a.b`");
        assertThat(Markdown.code("a`b")).isEqualTo("``a`b``");
        assertThat(Markdown.code("``a")).isEqualTo("``` ``a ```");
        assertThat(Markdown.code("a|b\nc")).isEqualTo("`a\\|b\\nc`");
    }

    @Test
    void blocksCantBeEndedFromInside() {
        assertThat(Markdown.block("diff", List.of("- ```", "+ </details>")))
                .isEqualTo("````diff\n- ```\n+ </details>\n````\n");
    }

    @Test
    void textBetweenTagsIsText() {
        assertThat(Markdown.html("<b>\"&\n")).isEqualTo("&lt;b&gt;&quot;&amp;\\n");
    }
}
