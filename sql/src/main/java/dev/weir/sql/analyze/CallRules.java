package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.function.ArgumentType;
import dev.weir.sql.function.Bindings;
import dev.weir.sql.function.Function;
import dev.weir.sql.function.FunctionSignature;
import dev.weir.sql.function.OtherDialects;
import dev.weir.sql.function.Parameter;
import dev.weir.sql.function.ParameterType.LambdaOf;
import dev.weir.sql.function.Resolution;
import dev.weir.sql.function.Resolver;
import dev.weir.sql.function.ResultTypes;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Call;
import dev.weir.sql.plan.TypedExpression.Lambda;
import dev.weir.sql.plan.TypedExpression.LambdaParameter;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import dev.weir.sql.type.SqlType.Untyped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls: which function, which of its signatures, and what comes out. */
final class CallRules {
    private final ExpressionTyper typer;

    CallRules(ExpressionTyper typer) {
        this.typer = typer;
    }

    TypedExpression call(Expression.Call written) {
        Context context = typer.context();
        return context.catalog()
                .functions()
                .find(written.function().text())
                .map(function -> call(written, function))
                .orElseGet(() -> unknown(written));
    }

    private TypedExpression unknown(Expression.Call written) {
        List<String> names = typer.context().catalog().functions().all().stream()
                .map(Function::name)
                .toList();
        typer.context()
                .findings()
                .report(
                        Problem.UNKNOWN_FUNCTION,
                        written.function(),
                        "There is no function " + written.function() + ".",
                        OtherDialects.equivalent(written.function().text())
                                .map(name -> "ksqlDB calls it " + name + ".")
                                .or(() -> Context.didYouMean(written.function().text(), names)));
        return ExpressionTyper.erroneous();
    }

    private TypedExpression call(Expression.Call written, Function function) {
        int before = typer.context().findings().count();
        List<TypedExpression> values =
                written.arguments().stream().map(this::value).toList();
        List<ArgumentType> types = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            types.add(argumentType(written.arguments().get(i), values.get(i)));
        }
        Resolution resolution = Resolver.resolve(function, types);
        if (resolution instanceof Resolution.Found found) {
            return typed(written, found, values);
        }
        if (typer.context().findings().count() == before) {
            reportMismatch(written, function, types, resolution);
        }
        return ExpressionTyper.erroneous();
    }

    /** Lambdas wait until the other arguments have said what their parameters are. */
    private TypedExpression value(Expression argument) {
        if (argument instanceof Expression.Unit unit) {
            return new TypedExpression.TimeUnit(unit.unit());
        }
        return argument instanceof Expression.Lambda ? ExpressionTyper.erroneous() : typer.type(argument);
    }

    private static ArgumentType argumentType(Expression written, TypedExpression typed) {
        if (written instanceof Expression.Lambda lambda) {
            return new ArgumentType.Lambda(lambda.parameters().size());
        }
        return written instanceof Expression.Unit ? new ArgumentType.TimeUnit() : new ArgumentType.Value(typed.type());
    }

    private TypedExpression typed(Expression.Call written, Resolution.Found found, List<TypedExpression> values) {
        List<TypedExpression> arguments = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Parameter parameter = found.parameter(i, values.size());
            arguments.add(argument(written.arguments().get(i), values.get(i), parameter, found.bindings()));
            checkLiteral(written, written.arguments().get(i), parameter);
        }
        List<SqlType> types = arguments.stream().map(TypedExpression::type).toList();
        return new Call(found.signature(), arguments, resultType(written, found, types));
    }

    private SqlType resultType(Expression.Call written, Resolution.Found found, List<SqlType> types) {
        try {
            return ResultTypes.of(found, types);
        } catch (IllegalArgumentException refused) {
            typer.context()
                    .report(
                            Problem.WRONG_ARGUMENTS,
                            written,
                            found.signature().function() + " says of its result: " + refused.getMessage());
            return Untyped.NULL;
        }
    }

    private TypedExpression argument(
            Expression written, TypedExpression value, Parameter parameter, Bindings bindings) {
        if (written instanceof Expression.Lambda lambda && parameter.type() instanceof LambdaOf type) {
            return lambda(lambda, type, bindings);
        }
        if (value instanceof TypedExpression.TimeUnit) {
            return value;
        }
        return Coercion.to(bindings.resolve(parameter.type(), value.type()), value);
    }

    private TypedExpression lambda(Expression.Lambda written, LambdaOf type, Bindings bindings) {
        Map<String, SqlType> parameters = new LinkedHashMap<>();
        List<LambdaParameter> typed = new ArrayList<>();
        for (int i = 0; i < written.parameters().size(); i++) {
            String name = written.parameters().get(i).text();
            SqlType input = bindings.resolve(type.inputs().get(i), Untyped.NULL);
            parameters.put(name, input);
            typed.add(new LambdaParameter(name, input));
        }
        TypedExpression body = typer.within(parameters, written.body());
        if (!bindings.accept(type.output(), body.type())) {
            SqlType needed = bindings.resolve(type.output(), Primitive.BOOLEAN);
            typer.context()
                    .report(
                            Problem.WRONG_ARGUMENTS,
                            written.body(),
                            "The lambda has to give " + ExpressionTyper.a(needed) + "; this is "
                                    + ExpressionTyper.a(body.type()) + ".");
        }
        return new Lambda(typed, body);
    }

    private void checkLiteral(Expression.Call call, Expression argument, Parameter parameter) {
        if (parameter.constant() && !ConstantArguments.isConstant(argument)) {
            typer.context()
                    .report(
                            Problem.NOT_A_LITERAL,
                            argument,
                            "Argument " + parameter.name() + " of " + call.function()
                                    + " has to be a literal: it can't change from row to row.");
        }
    }

    private void reportMismatch(
            Expression.Call written, Function function, List<ArgumentType> types, Resolution resolution) {
        String given = types.stream().map(ArgumentType::toString).collect(Collectors.joining(", ", "(", ")"));
        boolean ambiguous = resolution instanceof Resolution.Ambiguous;
        List<FunctionSignature> candidates =
                resolution instanceof Resolution.Ambiguous several ? several.signatures() : function.signatures();
        String detail = ambiguous
                ? "More than one signature of " + function.name() + " would take " + given + "."
                : function.name() + " doesn't take " + given + ".";
        typer.context()
                .report(
                        ambiguous ? Problem.AMBIGUOUS_CALL : Problem.WRONG_ARGUMENTS,
                        written,
                        detail,
                        (ambiguous ? "CAST the arguments to choose one of: " : "It takes: ")
                                + nearest(candidates, types));
    }

    private static String nearest(List<FunctionSignature> candidates, List<ArgumentType> given) {
        return SignatureDistance.nearest(candidates, given).stream()
                .map(FunctionSignature::id)
                .collect(Collectors.joining("; "));
    }
}
