package dev.weir.sql.analyze;

import dev.weir.sql.function.FunctionKind;
import dev.weir.sql.plan.Rewriter;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Call;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands inside of an expression. */
final class References {
    private References() {}

    /** The columns, in order of their first appearance. */
    static List<ColumnReference> columns(TypedExpression expression) {
        List<ColumnReference> found = new ArrayList<>();
        new Rewriter(part -> {
                    if (part instanceof ColumnReference column && !found.contains(column)) {
                        found.add(column);
                    }
                    return Optional.empty();
                })
                .rewrite(expression);
        return found;
    }

    /** The outermost calls of functions of a kind. */
    static List<Call> calls(TypedExpression expression, FunctionKind kind) {
        List<Call> found = new ArrayList<>();
        new Rewriter(part -> {
                    if (part instanceof Call call && call.signature().kind() == kind) {
                        found.add(call);
                        return Optional.of(part);
                    }
                    return Optional.empty();
                })
                .rewrite(expression);
        return found;
    }

    static boolean hasCalls(TypedExpression expression, FunctionKind kind) {
        return !calls(expression, kind).isEmpty();
    }
}
