package dev.weir.sql.function;

import dev.weir.sql.function.ParameterType.AnyDecimal;
import dev.weir.sql.function.ParameterType.Anything;
import dev.weir.sql.function.ParameterType.ArrayOf;
import dev.weir.sql.function.ParameterType.Exactly;
import dev.weir.sql.function.ParameterType.LambdaOf;
import dev.weir.sql.function.ParameterType.MapOf;
import dev.weir.sql.function.ParameterType.TimeUnit;
import dev.weir.sql.function.ParameterType.Variable;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a signature written as {@code array ARRAY<T>, from INTEGER -> ARRAY<T>}: the notation of our function table. */
final class SignatureReader {
    private static final Pattern TOKEN = Pattern.compile("\\s*(=>|\\.\\.\\.|[A-Za-z_0-9]+|[<>(),!])");
    private static final String ARROW = " -> ";

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private SignatureReader(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
    }

    /** @param traits the kind of the function, then what else is true of it */
    static FunctionSignature read(String function, List<String> traits, String line) {
        int arrow = line.lastIndexOf(ARROW);
        List<Parameter> parameters = new SignatureReader(line.substring(0, arrow)).parameters();
        return new FunctionSignature(
                function,
                FunctionKind.valueOf(traits.get(0).toUpperCase(Locale.ROOT)),
                parameters,
                result(line.substring(arrow + ARROW.length())),
                traits.contains("undoable"),
                traits.contains("composed"),
                "");
    }

    private static ResultType result(String text) {
        return switch (text.trim()) {
            case "integral" -> ResultType.Derived.INTEGRAL_DECIMAL;
            case "widest" -> ResultType.Derived.WIDEST_DECIMAL;
            case "toplist" -> ResultType.Derived.TOP_LIST;
            default -> new ResultType.Declared(new SignatureReader(text).type());
        };
    }

    private List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        while (next < tokens.size()) {
            String name = take();
            ParameterType type = type();
            boolean variadic = accept("...");
            parameters.add(new Parameter(name, type, variadic, accept("!"), ""));
            accept(",");
        }
        return parameters;
    }

    private ParameterType type() {
        String word = take();
        return switch (word) {
            case "(" -> lambda();
            case "ARRAY" -> array();
            case "MAP" -> map();
            case "STRUCT" -> new Exactly(struct());
            case "DECIMAL" -> new AnyDecimal();
            case "ANY" -> new Anything();
            case "UNIT" -> new TimeUnit();
            default -> word.length() == 1 ? new Variable(word) : new Exactly(Primitive.valueOf(word));
        };
    }

    private ParameterType array() {
        expect("<");
        ParameterType element = type();
        expect(">");
        return new ArrayOf(element);
    }

    private ParameterType map() {
        expect("<");
        ParameterType key = type();
        expect(",");
        ParameterType value = type();
        expect(">");
        return new MapOf(key, value);
    }

    private SqlType struct() {
        expect("<");
        List<SqlType.Field> fields = new ArrayList<>();
        do {
            fields.add(new SqlType.Field(take(), Primitive.valueOf(take())));
        } while (accept(","));
        expect(">");
        return new SqlType.Struct(fields);
    }

    private ParameterType lambda() {
        List<ParameterType> inputs = new ArrayList<>();
        do {
            inputs.add(type());
        } while (accept(","));
        expect(")");
        expect("=>");
        return new LambdaOf(inputs, type());
    }

    private String take() {
        return tokens.get(next++);
    }

    private boolean accept(String token) {
        boolean found = next < tokens.size() && tokens.get(next).equals(token);
        if (found) {
            next++;
        }
        return found;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalStateException("Expected " + token + " in " + tokens);
        }
    }
}
