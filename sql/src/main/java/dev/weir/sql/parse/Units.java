package dev.weir.sql.parse;

import dev.weir.sql.ast.TimeSpan;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/** The words for units of time; singular and plural mean the same. */
final class Units {
    private Units() {}

    static TimeSpan.Unit unit(Token word) {
        String name = word.getText().toUpperCase(Locale.ROOT);
        return TimeSpan.Unit.valueOf(name.endsWith("S") ? name : name + "S");
    }
}
