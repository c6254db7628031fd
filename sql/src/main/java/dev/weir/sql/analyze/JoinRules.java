package dev.weir.sql.analyze;

import dev.weir.sql.ast.Node;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.schema.WindowType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Which joins ksqlDB runs. */
final class JoinRules {
    private final Context context;
    private final Relation.Join join;
    private final Row left;
    private final Row right;
    private final JoinCondition on;

    JoinRules(Context context, Relation.Join join, Row left, Row right, JoinCondition on) {
        this.context = context;
        this.join = join;
        this.left = left;
        this.right = right;
        this.on = on;
    }

    /** Whether a plan can be made all the same; problems are reported. */
    boolean check() {
        int before = context.findings().count();
        checkTypes();
        checkValueFormats();
        checkWindows();
        checkPartitions();
        if (right.step().kind() == SourceKind.STREAM) {
            checkStreams();
        } else {
            checkTable();
        }
        return context.findings().count() == before;
    }

    private void checkTypes() {
        if (!on.left().type().equals(on.right().type())) {
            report(
                    Problem.NOT_COMPARABLE,
                    join.condition(),
                    "The left side is " + ExpressionTyper.a(on.left().type()) + ", the right side "
                            + ExpressionTyper.a(on.right().type())
                            + ". Records meet by their keys' bytes, so that both sides need the same type.",
                    right.step().kind() == SourceKind.TABLE
                            ? "CAST the side that isn't the table's to "
                                    + on.right().type() + "."
                            : "CAST one side.");
        }
    }

    private void checkValueFormats() {
        if (left.valueFormat().name() == FormatName.KAFKA || right.valueFormat().name() == FormatName.KAFKA) {
            report(
                    Problem.UNSUPPORTED_JOIN,
                    join.right(),
                    "Sources whose values are KAFKA can't be joined.",
                    "Copy the source to a stream with another VALUE_FORMAT first.");
        }
    }

    private void checkWindows() {
        Optional<WindowType> first = left.window();
        Optional<WindowType> second = right.window();
        if (first.isPresent() != second.isPresent()) {
            report(
                    Problem.UNSUPPORTED_JOIN,
                    join.right(),
                    "A source with windowed keys can only be joined with another such.",
                    "Both have to be windowed, or neither.");
        } else if (first.isPresent() && !sameWindows(first.get(), second.orElseThrow())) {
            report(
                    Problem.UNSUPPORTED_JOIN,
                    join.right(),
                    "The windows of both sides have to be of the same kind and size, so that the same keys meet.",
                    "Aggregate both sides over the same windows.");
        } else if (first.isPresent() && !(left.isKeyedBy(List.of(on.left())) && right.isKeyedBy(List.of(on.right())))) {
            report(
                    Problem.UNSUPPORTED_JOIN,
                    join.condition(),
                    "Windowed sources can only be joined by their keys; another key would lose the windows.",
                    "Join on the key columns.");
        }
    }

    /** Keys with a schema id are written anew in any case, and then only the kind of the windows counts. */
    private boolean sameWindows(WindowType first, WindowType second) {
        boolean rewritten = left.keyFormat().name().infersSchemas();
        return first.equals(second) || rewritten && first.isSession() == second.isSession();
    }

    /** Sides that stay where they are meet partition by partition. */
    private void checkPartitions() {
        OptionalInt first = partitions(left.step());
        OptionalInt second = partitions(right.step());
        boolean bothStay = left.isKeyedBy(List.of(on.left())) && right.isKeyedBy(List.of(on.right()));
        if (bothStay && first.isPresent() && second.isPresent() && first.getAsInt() != second.getAsInt()) {
            report(
                    Problem.UNSUPPORTED_JOIN,
                    join.right(),
                    "The topic on the left has " + first.getAsInt() + " partitions, the one on the right "
                            + second.getAsInt() + "; records of one key would not meet.",
                    "Copy one side into a topic with as many partitions as the other, by CREATE … WITH (PARTITIONS = …) AS SELECT.");
        }
    }

    /** Of the topic that is read left-most. */
    private OptionalInt partitions(Step step) {
        Step first = step;
        while (!first.inputs().isEmpty()) {
            first = first.inputs().get(0);
        }
        return first instanceof Step.Source source
                ? context.catalog().partitions(source.source().topic())
                : OptionalInt.empty();
    }

    private void checkStreams() {
        if (left.step().kind() == SourceKind.TABLE) {
            report(
                    Problem.UNSUPPORTED_JOIN,
                    join.right(),
                    "A table can't be joined with a stream in this order.",
                    "Write the stream before the table.");
        } else if (join.within().isEmpty()) {
            report(
                    Problem.WITHIN_MISPLACED,
                    join.right(),
                    "Two streams are joined within a span of time, because neither of them ends.",
                    "Add WITHIN 1 HOUR, or what it is, before ON.");
        }
    }

    private void checkTable() {
        join.within()
                .ifPresent(within -> report(
                        Problem.WITHIN_MISPLACED,
                        within,
                        "A table has one row for a key at any time, so that WITHIN has no meaning for it.",
                        "Leave WITHIN out."));
        if (!right.isKeyedBy(List.of(on.right()))) {
            report(
                    Problem.BAD_JOIN_CONDITION,
                    on.writtenRight(),
                    "A table is joined by its primary key, as it is; this is something else.",
                    rightKeyHint());
        }
        if (left.step().kind() == SourceKind.STREAM) {
            checkStreamTable();
        } else if (!left.isKeyedBy(List.of(on.left()))) {
            checkForeignKey();
        }
    }

    private void checkForeignKey() {
        if (!isInnerOrLeft()) {
            report(
                    Problem.UNSUPPORTED_JOIN,
                    join,
                    "A join by a foreign key has to be INNER or LEFT.",
                    "Join on the primary keys of both tables for other kinds.");
        } else if (join.left() instanceof Relation.Join) {
            report(
                    Problem.UNSUPPORTED_JOIN,
                    join.right(),
                    "A table can be joined by a foreign key only as the first join of a query; further ones are by the"
                            + " primary key.",
                    "Join the two in a table of their own first, and that table here by its key.");
        }
    }

    private void checkStreamTable() {
        if (!isInnerOrLeft()) {
            report(
                    Problem.UNSUPPORTED_JOIN,
                    join,
                    "A stream is joined with a table INNER or LEFT: the table's rows aren't events that could stand alone.",
                    "Write JOIN or LEFT JOIN.");
        }
    }

    private boolean isInnerOrLeft() {
        return switch (join.kind()) {
            case INNER, LEFT -> true;
            case RIGHT, FULL -> false;
        };
    }

    private String rightKeyHint() {
        if (right.keys().size() != 1) {
            return "Tables with several key columns can't be joined.";
        }
        String key = right.keys().get(0).name();
        return right.entries().stream()
                .filter(entry -> entry.column().equals(key))
                .findFirst()
                .map(entry -> "Its primary key is " + entry.qualified() + ".")
                .orElse("Join on its primary key.");
    }

    private void report(Problem problem, Node where, String detail, String hint) {
        context.report(problem, where, detail, hint);
    }
}
