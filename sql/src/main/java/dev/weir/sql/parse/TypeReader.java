package dev.weir.sql.parse;

import dev.weir.sql.ast.TypeName;
import dev.weir.sql.parse.grammar.DialectParser.ArrayTypeContext;
import dev.weir.sql.parse.grammar.DialectParser.DecimalTypeContext;
import dev.weir.sql.parse.grammar.DialectParser.FieldContext;
import dev.weir.sql.parse.grammar.DialectParser.MapTypeContext;
import dev.weir.sql.parse.grammar.DialectParser.NamedTypeContext;
import dev.weir.sql.parse.grammar.DialectParser.PostfixArrayTypeContext;
import dev.weir.sql.parse.grammar.DialectParser.StructTypeContext;
import dev.weir.sql.parse.grammar.DialectParserBaseVisitor;
import java.util.OptionalInt;

/** Reads types. Parameters of types other than DECIMAL mean nothing, as in VARCHAR(255), and are dropped. */
final class TypeReader extends DialectParserBaseVisitor<TypeName> {
    private final Reading reading;
    private final NameReader names;
    private final LiteralReader literals;

    TypeReader(Reading reading, NameReader names, LiteralReader literals) {
        this.reading = reading;
        this.names = names;
        this.literals = literals;
    }

    @Override
    public TypeName visitPostfixArrayType(PostfixArrayTypeContext context) {
        return new TypeName.ArrayOf(reading.origin(context), context.type().accept(this));
    }

    @Override
    public TypeName visitArrayType(ArrayTypeContext context) {
        return new TypeName.ArrayOf(reading.origin(context), context.type().accept(this));
    }

    @Override
    public TypeName visitMapType(MapTypeContext context) {
        return new TypeName.MapOf(
                reading.origin(context),
                context.type(0).accept(this),
                context.type(1).accept(this));
    }

    @Override
    public TypeName visitStructType(StructTypeContext context) {
        return new TypeName.StructOf(
                reading.origin(context),
                context.field().stream().map(this::field).toList());
    }

    @Override
    public TypeName visitDecimalType(DecimalTypeContext context) {
        OptionalInt precision = literals.intValue(context.number(0));
        OptionalInt scale = literals.intValue(context.number(1));
        if (precision.isEmpty() || scale.isEmpty()) {
            return new TypeName.Decimal(reading.origin(context), 1, 0);
        }
        checkDecimal(context, precision.getAsInt(), scale.getAsInt());
        return new TypeName.Decimal(reading.origin(context), precision.getAsInt(), scale.getAsInt());
    }

    @Override
    public TypeName visitNamedType(NamedTypeContext context) {
        return new TypeName.Named(reading.origin(context), names.name(context.identifier()));
    }

    private TypeName.Field field(FieldContext context) {
        return new TypeName.Field(
                reading.origin(context),
                names.name(context.identifier()),
                context.type().accept(this));
    }

    private void checkDecimal(DecimalTypeContext context, int precision, int scale) {
        if (precision < 1 || scale > precision) {
            reading.report(
                    SyntaxProblem.DECIMAL_TYPE,
                    reading.span(context),
                    "DECIMAL(precision, scale) counts all digits, and those behind the point: the precision is at"
                            + " least 1, the scale at most as large as the precision.");
        }
    }
}
