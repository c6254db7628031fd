package dev.weir.sql.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sql.type.SqlType.Array;
import dev.weir.sql.type.SqlType.Decimal;
import dev.weir.sql.type.SqlType.Field;
import dev.weir.sql.type.SqlType.Primitive;
import dev.weir.sql.type.SqlType.Struct;
import dev.weir.sql.type.SqlType.Untyped;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionsTest {
    @ParameterizedTest
    @CsvSource({
        "INTEGER, STRING, true, false",
        "STRING, INTEGER, true, false",
        "STRING, BOOLEAN, true, false",
        "STRING, TIMESTAMP, true, true",
        "STRING, BYTES, true, true",
        "BYTES, STRING, false, false",
        "DOUBLE, INTEGER, true, false",
        "INTEGER, DOUBLE, true, true",
        "BOOLEAN, INTEGER, false, false",
        "TIMESTAMP, DATE, true, false",
        "TIMESTAMP, TIME, true, false",
        "DATE, TIMESTAMP, true, false",
        "DATE, TIME, false, false",
        "BIGINT, TIMESTAMP, false, false"
    })
    void castsAndImplicitConversions(Primitive from, Primitive to, boolean cast, boolean implicit) {
        assertThat(Conversions.canCast(from, to)).isEqualTo(cast);
        assertThat(Conversions.isImplicit(from, to)).isEqualTo(implicit);
    }

    @Test
    void composedTypesAreCastPartByPart() {
        assertThat(Conversions.canCast(new Array(Primitive.INTEGER), new Array(Primitive.STRING)))
                .isTrue();
        assertThat(Conversions.canCast(new Array(Primitive.BOOLEAN), new Array(Primitive.INTEGER)))
                .isFalse();
        assertThat(Conversions.canCast(Primitive.STRING, new Array(Primitive.INTEGER)))
                .isFalse();
        assertThat(Conversions.canCast(struct("A", Primitive.INTEGER), struct("A", Primitive.BIGINT)))
                .isTrue();
        assertThat(Conversions.canCast(struct("A", Primitive.BOOLEAN), struct("A", Primitive.BIGINT)))
                .isFalse();
    }

    @Test
    void whatStandsTogetherGetsTheWiderType() {
        assertThat(Conversions.common(Primitive.INTEGER, new Decimal(4, 2))).isEqualTo(new Decimal(12, 2));
        assertThat(Conversions.common(Untyped.NULL, Primitive.DATE)).isEqualTo(Primitive.DATE);
        assertThat(Conversions.common(Primitive.DATE, Primitive.STRING)).isEqualTo(Untyped.NULL);
        assertThat(Conversions.common(new Array(Primitive.INTEGER), new Array(Primitive.BIGINT)))
                .isEqualTo(new Array(Primitive.BIGINT));
    }

    @Test
    void structsThatStandTogetherShareTheirFields() {
        assertThat(Conversions.common(struct("X", Primitive.INTEGER), struct("Y", Primitive.STRING)))
                .isEqualTo(new Struct(List.of(new Field("Y", Primitive.STRING), new Field("X", Primitive.INTEGER))));
        assertThat(Conversions.common(struct("X", Primitive.INTEGER), struct("X", Primitive.STRING)))
                .isEqualTo(Untyped.NULL);
    }

    private static Struct struct(String name, SqlType type) {
        return new Struct(List.of(new Field(name, type)));
    }
}
