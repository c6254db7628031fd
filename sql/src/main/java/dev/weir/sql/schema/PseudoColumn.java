package dev.weir.sql.schema;

import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Columns that every record has without being declared; their names are reserved. */
public enum PseudoColumn {
    ROWTIME(Primitive.BIGINT, false),
    ROWPARTITION(Primitive.INTEGER, false),
    ROWOFFSET(Primitive.BIGINT, false),
    WINDOWSTART(Primitive.BIGINT, true),
    WINDOWEND(Primitive.BIGINT, true);

    private final SqlType type;
    private final boolean windowBound;

    PseudoColumn(SqlType type, boolean windowBound) {
        this.type = type;
        this.windowBound = windowBound;
    }

    public SqlType type() {
        return type;
    }

    /** WINDOWSTART and WINDOWEND: only records with a windowed key have them. */
    public boolean isWindowBound() {
        return windowBound;
    }

    public Column column() {
        return Column.value(name(), type);
    }

    public static Optional<PseudoColumn> named(String name) {
        return Arrays.stream(values())
                .filter(pseudo -> pseudo.name().equals(name))
                .findFirst();
    }

    /** The ones that a record has whatever its key. */
    public static List<PseudoColumn> ofEveryRecord() {
        return List.of(ROWTIME, ROWPARTITION, ROWOFFSET);
    }

    public static List<PseudoColumn> windowBounds() {
        return List.of(WINDOWSTART, WINDOWEND);
    }
}
