package dev.weir.flink;

import dev.weir.source.Span;
import java.util.Optional;

/** One statement of a script. */
public final class FlinkPart {
    private final FlinkText whole;
    private final int start;
    private final String text;
    private final FlinkRole role;

    FlinkPart(FlinkText whole, int start, String text) {
        this.whole = whole;
        this.start = start;
        this.text = text;
        this.role = FlinkRole.of(new Tokens(Scanner.scan(text).tokens()));
    }

    /** The statement with the values of variables, without its semicolon. */
    public String text() {
        return text;
    }

    public FlinkRole role() {
        return role;
    }

    /** Where the whole statement is written. */
    public Span span() {
        return span(0, text.length());
    }

    /** Where a part of {@link #text()} is written. */
    public Span span(int from, int to) {
        return whole.span(start + from, start + to);
    }

    /** Where a name is written, or the whole statement. */
    public Span span(Optional<FlinkFacts.Mention> mention) {
        return mention.map(found -> span(found.start(), found.end())).orElseGet(this::span);
    }
}
