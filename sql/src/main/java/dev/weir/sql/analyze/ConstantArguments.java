package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Literal;

/** What counts as a literal argument: a literal, with a sign or not. */
final class ConstantArguments {
    private ConstantArguments() {}

    static boolean isConstant(Expression argument) {
        return argument instanceof Literal
                || argument instanceof Expression.Signed signed && signed.operand() instanceof Literal;
    }
}
