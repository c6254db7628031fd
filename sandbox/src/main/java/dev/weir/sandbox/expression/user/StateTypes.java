package dev.weir.sandbox.expression.user;

import dev.weir.functions.JavaCode;
import dev.weir.functions.ServerTypes;
import dev.weir.sql.function.ArgumentType;
import dev.weir.sql.function.Function;
import dev.weir.sql.function.FunctionSignature;
import dev.weir.sql.function.Provenance;
import dev.weir.sql.function.Resolution;
import dev.weir.sql.function.Resolver;
import dev.weir.sql.function.ResultType;
import dev.weir.sql.function.ResultTypes;
import dev.weir.sql.plan.Step.AggregateCall;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.type.SqlType;
import io.confluent.ksql.function.udaf.Udaf;
import java.util.ArrayList;
import java.util.List;

/** The type of what an aggregate function keeps for a group: as it says itself, or as its Java type says in this call. */
final class StateTypes {
    private StateTypes() {}

    static SqlType of(AggregateCall call, JavaCode.OfGroups code, Udaf<?, ?, ?> udaf) {
        return udaf.getAggregateSchema().map(ServerTypes::fromServer).orElseGet(() -> declared(call, code));
    }

    /** The state follows from the arguments just as a result does. */
    private static SqlType declared(AggregateCall call, JavaCode.OfGroups code) {
        List<TypedExpression> given = new ArrayList<>(call.arguments());
        given.addAll(call.settings());
        List<SqlType> types = given.stream().map(TypedExpression::type).toList();
        FunctionSignature signature = new FunctionSignature(
                call.signature().function(),
                call.signature().kind(),
                call.signature().parameters(),
                new ResultType.Declared(code.state()),
                call.signature().undoable(),
                call.signature().composedState(),
                "");
        return ResultTypes.of(found(signature, types), types);
    }

    private static Resolution.Found found(FunctionSignature signature, List<SqlType> types) {
        Function alone = new Function(
                signature.function(), signature.kind(), "", "", List.of(signature), new Provenance("", "", ""));
        List<ArgumentType> arguments =
                types.stream().<ArgumentType>map(ArgumentType.Value::new).toList();
        if (Resolver.resolve(alone, arguments) instanceof Resolution.Found found) {
            return found;
        }
        throw new IllegalStateException(signature + " doesn't take " + types);
    }
}
