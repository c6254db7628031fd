package dev.weir.sandbox.server.statement;

import dev.weir.diagnostic.Suggestion;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.FunctionEntity;
import dev.weir.sandbox.server.entity.FunctionEntity.Argument;
import dev.weir.sandbox.server.entity.FunctionEntity.Signature;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sql.function.Function;
import dev.weir.sql.function.FunctionSignature;
import dev.weir.sql.function.Functions;
import java.util.List;

/** SHOW FUNCTIONS and DESCRIBE FUNCTION. */
final class FunctionStatements {
    private final Call call;
    private final Functions functions;

    FunctionStatements(Call call) {
        this.call = call;
        this.functions = call.world().catalog().functions();
    }

    Entity list() {
        return new FunctionEntity.Functions(
                call.text(),
                functions.all().stream()
                        .map(function -> new FunctionEntity.FunctionName(
                                function.name(), function.kind().name(), function.category()))
                        .toList(),
                List.of());
    }

    Entity describe(String name) {
        Function function = functions.find(name).orElseThrow(() -> unknown(name));
        return new FunctionEntity.Description(
                call.text(),
                function.name(),
                function.description(),
                function.provenance().author(),
                function.provenance().version(),
                function.provenance().path(),
                function.signatures().stream()
                        .map(signature -> signature(function, signature))
                        .toList(),
                function.kind().name(),
                List.of());
    }

    private Refusal unknown(String name) {
        List<String> names = functions.all().stream().map(Function::name).toList();
        String hint = Suggestion.nearest(name, names)
                .map(near -> " Did you mean " + near + "?")
                .orElse("");
        return Refusal.request("There is no function '" + name + "'." + hint);
    }

    private static Signature signature(Function function, FunctionSignature signature) {
        List<Argument> arguments = signature.parameters().stream()
                .map(parameter -> new Argument(
                        parameter.name(), parameter.type().toString(), parameter.description(), parameter.variadic()))
                .toList();
        List<String> types = arguments.stream().map(Argument::type).toList();
        String description = signature.description().isEmpty() ? function.description() : signature.description();
        return new Signature(arguments, signature.result().toString(), description, types);
    }
}
