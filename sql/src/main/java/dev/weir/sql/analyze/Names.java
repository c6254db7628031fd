package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.LambdaParameter;
import dev.weir.sql.type.SqlType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What names mean: the parameters of the lambdas around an expression, then columns. */
record Names(Context context, Scope scope, Map<String, SqlType> parameters) {
    Names(Context context, Scope scope) {
        this(context, scope, Map.of());
    }

    Names with(Map<String, SqlType> more) {
        Map<String, SqlType> all = new TreeMap<>(parameters);
        all.putAll(more);
        return new Names(context, scope, all);
    }

    TypedExpression column(Expression.Column written) {
        return parameter(written)
                .or(() -> scope.find(written, context).map(Scope.Entry::reference))
                .orElseGet(ExpressionTyper::erroneous);
    }

    private Optional<TypedExpression> parameter(Expression.Column written) {
        String name = written.name().text();
        return written.source().isEmpty() && parameters.containsKey(name)
                ? Optional.of(new LambdaParameter(name, parameters.getOrDefault(name, SqlType.Untyped.NULL)))
                : Optional.empty();
    }
}
