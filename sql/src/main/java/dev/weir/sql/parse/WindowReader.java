package dev.weir.sql.parse;

import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.ast.Window;
import dev.weir.sql.parse.grammar.DialectParser.GraceClauseContext;
import dev.weir.sql.parse.grammar.DialectParser.HoppingWindowContext;
import dev.weir.sql.parse.grammar.DialectParser.RetentionClauseContext;
import dev.weir.sql.parse.grammar.DialectParser.SessionWindowContext;
import dev.weir.sql.parse.grammar.DialectParser.TumblingWindowContext;
import dev.weir.sql.parse.grammar.DialectParserBaseVisitor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the WINDOW clause. */
final class WindowReader extends DialectParserBaseVisitor<Window> {
    private final Reading reading;
    private final TimeSpanReader timeSpans;

    WindowReader(Reading reading, TimeSpanReader timeSpans) {
        this.reading = reading;
        this.timeSpans = timeSpans;
    }

    @Override
    public Window visitTumblingWindow(TumblingWindowContext context) {
        return new Window.Tumbling(
                reading.origin(context),
                timeSpans.timeSpan(context.timeSpan()),
                retention(context.retentionClause()),
                grace(context.graceClause()));
    }

    @Override
    public Window visitHoppingWindow(HoppingWindowContext context) {
        return new Window.Hopping(
                reading.origin(context),
                timeSpans.timeSpan(context.timeSpan(0)),
                timeSpans.timeSpan(context.timeSpan(1)),
                retention(context.retentionClause()),
                grace(context.graceClause()));
    }

    @Override
    public Window visitSessionWindow(SessionWindowContext context) {
        return new Window.Session(
                reading.origin(context),
                timeSpans.timeSpan(context.timeSpan()),
                retention(context.retentionClause()),
                grace(context.graceClause()));
    }

    private Optional<TimeSpan> retention(@Nullable RetentionClauseContext context) {
        return Optional.ofNullable(context).map(clause -> timeSpans.timeSpan(clause.timeSpan()));
    }

    private Optional<TimeSpan> grace(@Nullable GraceClauseContext context) {
        return Optional.ofNullable(context).map(clause -> timeSpans.timeSpan(clause.timeSpan()));
    }
}
