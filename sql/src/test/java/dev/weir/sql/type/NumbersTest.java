package dev.weir.sql.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sql.type.SqlType.Decimal;
import dev.weir.sql.type.SqlType.Primitive;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INTEGER | INTEGER | INTEGER         | INTEGER         | INTEGER          | INTEGER
            INTEGER | BIGINT  | BIGINT          | BIGINT          | BIGINT           | BIGINT
            BIGINT  | DOUBLE  | DOUBLE          | DOUBLE          | DOUBLE           | DOUBLE
            5,2     | DOUBLE  | DOUBLE          | DOUBLE          | DOUBLE           | DOUBLE
            5,2     | 4,1     | DECIMAL(6, 2)   | DECIMAL(10, 3)  | DECIMAL(11, 7)   | DECIMAL(5, 2)
            5,2     | INTEGER | DECIMAL(13, 2)  | DECIMAL(16, 2)  | DECIMAL(16, 13)  | DECIMAL(5, 2)
            BIGINT  | 5,2     | DECIMAL(22, 2)  | DECIMAL(25, 2)  | DECIMAL(27, 6)   | DECIMAL(5, 2)
            """)
    void arithmeticMakesRoomForItsResult(
            String left, String right, String sum, String product, String quotient, String remainder) {
        SqlType first = type(left);
        SqlType second = type(right);
        assertThat(Numbers.sum(first, second)).hasToString(sum);
        assertThat(Numbers.product(first, second)).hasToString(product);
        assertThat(Numbers.quotient(first, second)).hasToString(quotient);
        assertThat(Numbers.remainder(first, second)).hasToString(remainder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.50  | 3 | 2
            0.01  | 2 | 2
            100   | 3 | 0
            1E+2  | 3 | 0
            """)
    void literalsAreAsPreciseAsWritten(BigDecimal value, int precision, int scale) {
        assertThat(Numbers.decimalOf(value)).isEqualTo(new Decimal(precision, scale));
    }

    @Test
    void everyIntegerIsABigintAndADecimalAndADouble() {
        List<SqlType> fromNarrowToWide =
                List.of(Primitive.INTEGER, Primitive.BIGINT, new Decimal(30, 5), Primitive.DOUBLE);
        for (int i = 0; i < fromNarrowToWide.size(); i++) {
            for (int j = 0; j < fromNarrowToWide.size(); j++) {
                assertThat(Numbers.widens(fromNarrowToWide.get(i), fromNarrowToWide.get(j)))
                        .isEqualTo(i <= j);
            }
        }
        assertThat(Numbers.widens(new Decimal(5, 2), new Decimal(5, 1))).isFalse();
        assertThat(Numbers.widens(Primitive.STRING, Primitive.DOUBLE)).isFalse();
    }

    private static SqlType type(String text) {
        String[] parts = text.split(",");
        return parts.length == 1
                ? Primitive.valueOf(text)
                : new Decimal(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
