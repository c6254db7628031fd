package dev.weir.sql.function;

import java.util.List;

/** User-defined functions that ksqlDB's conformance data calls. */
public final class TestFunctions {
    private static final String TABLE = """
            BAD_UDF | scalar | TEST | throws now and then
              arg INTEGER -> INTEGER
              arg BOOLEAN -> INTEGER
              arg STRING -> STRING
            TEST_UDF | scalar | TEST | says which overload it is
              a INTEGER, b STRING -> STRING
              a BIGINT, b STRING -> STRING
              a BIGINT, b BIGINT, c STRING -> STRING
              a BIGINT... -> STRING
              a STRUCT<A STRING> -> STRING
               -> STRUCT<A STRING>
            TOSTRUCT | scalar | TEST | makes a struct
              a STRING -> STRUCT<A STRING>
            WHENCONDITION | scalar | TEST | may only be asked when expected
              ret BOOLEAN, run BOOLEAN -> BOOLEAN
            WHENRESULT | scalar | TEST | may only be asked when expected
              ret INTEGER, run BOOLEAN -> INTEGER
            TEST_UDAF | aggregate undoable | TEST | sums
              a BIGINT -> BIGINT
              a INTEGER -> BIGINT
              a DOUBLE -> DOUBLE
              a STRUCT<A INTEGER, B INTEGER> -> STRUCT<A INTEGER, B INTEGER>
            MULTI_ARG | aggregate | TEST | sums its arguments
              a BIGINT, b STRING, c INTEGER!, d STRING...! -> BIGINT
            FOUR_ARG | aggregate | TEST | sums its arguments
              a BIGINT, b STRING, c STRING, d STRING, e INTEGER!, f STRING...! -> BIGINT
            FIVE_ARG | aggregate | TEST | sums its arguments
              a BIGINT, b STRING, c STRING, d STRING, e INTEGER, f INTEGER!, g STRING...! -> BIGINT
            VAR_ARG | aggregate | TEST | sums its arguments
              a BIGINT, b STRING... -> BIGINT
            MID_VAR_ARG | aggregate | TEST | sums its arguments
              a BIGINT, b STRING..., c INTEGER!, d INTEGER! -> BIGINT
            OBJ_COL_ARG | aggregate | TEST | first arguments of rows without nulls
              a INTEGER, b ANY... -> ARRAY<INTEGER>
            GENERIC_VAR_ARG | aggregate | TEST | first arguments of rows without nulls
              a A, b B, c C... -> ARRAY<A>
            TEST_UDTF | table | TEST | gives its argument back
              a INTEGER -> INTEGER
              a BIGINT -> BIGINT
              a DOUBLE -> DOUBLE
              a BOOLEAN -> BOOLEAN
              a STRING -> STRING
              a DECIMAL -> DECIMAL
              a STRUCT<A STRING> -> STRUCT<A STRING>
              a INTEGER, b BIGINT, c DOUBLE, d BOOLEAN, e STRING, f DECIMAL, g STRUCT<A STRING> -> STRING
              a ARRAY<INTEGER>, b ARRAY<BIGINT>, c ARRAY<DOUBLE>, d ARRAY<BOOLEAN>, e ARRAY<STRING>, f ARRAY<DECIMAL>, g ARRAY<STRUCT<A STRING>> -> STRING
              a MAP<STRING, INTEGER>, b MAP<STRING, BIGINT>, c MAP<STRING, DOUBLE>, d MAP<STRING, BOOLEAN>, e MAP<STRING, STRING>, f MAP<STRING, DECIMAL>, g MAP<STRING, STRUCT<A STRING>> -> STRING
            """;

    private TestFunctions() {}

    public static List<Function> all() {
        return FunctionTable.read(TABLE.lines().toList());
    }
}
