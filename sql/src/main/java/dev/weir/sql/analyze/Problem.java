package dev.weir.sql.analyze;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Span;

/** Everything the checker can find wrong: the catalogue of its codes. */
public enum Problem {
    UNKNOWN_SOURCE(201, "Unknown stream or table"),
    UNKNOWN_COLUMN(202, "Unknown column"),
    AMBIGUOUS_COLUMN(203, "Column of more than one source"),
    UNKNOWN_FUNCTION(204, "Unknown function"),
    UNKNOWN_TYPE(205, "Unknown type"),
    UNKNOWN_FIELD(206, "Unknown field of a struct"),
    NAME_TAKEN(207, "Name already in use"),
    WRONG_KIND_OF_SOURCE(208, "A stream where a table is needed, or the other way round"),
    READ_ONLY_SOURCE(209, "Source can't be written or changed"),

    NOT_COMPARABLE(221, "Values that can't be compared"),
    NOT_ARITHMETIC(222, "Arithmetic on something other than numbers"),
    NOT_A_CONDITION(223, "A condition has to be true or false"),
    IMPOSSIBLE_CAST(224, "Cast between types that can't be converted"),
    WRONG_ARGUMENTS(225, "Arguments that a function doesn't take"),
    AMBIGUOUS_CALL(226, "Call that more than one signature fits"),
    NO_COMMON_TYPE(227, "Values that have no type in common"),
    EMPTY_CONSTRUCTOR(228, "Nothing that a type could be taken from"),
    NOT_A_STRUCT(229, "Field access on something other than a struct"),
    NOT_A_CONTAINER(230, "Element access on something other than an array or map"),
    NOT_A_LITERAL(232, "Argument that has to be a literal"),
    BAD_LITERAL(233, "Text that isn't a value of the type it is used as"),
    UNSUPPORTED_EXPRESSION(234, "Expression that ksqlDB doesn't run"),
    NOT_TEXT(235, "Text operation on something other than text"),

    KEY_MISSING(241, "Table without a primary key"),
    WRONG_KIND_OF_KEY(242, "KEY and PRIMARY KEY confused"),
    DUPLICATE_COLUMN(243, "Column name used twice"),
    RESERVED_NAME(244, "Reserved column name"),
    NO_COLUMNS(245, "No columns"),
    BAD_HEADERS(246, "Header column of the wrong type"),
    MAP_IN_KEY(247, "Map inside a key"),
    UNKNOWN_PROPERTY(251, "Unknown property"),
    MISSING_PROPERTY(252, "Missing property"),
    BAD_PROPERTY(253, "Property with a value that it can't have"),
    CONFLICTING_PROPERTIES(254, "Properties that exclude each other"),
    UNFIT_FORMAT(255, "Format that can't hold these columns"),
    BAD_TIMESTAMP(256, "Column that can't give the time"),
    SCHEMA_MISSING(257, "No schema in the registry"),
    SCHEMA_NOT_CHECKABLE(258, "Schema not known here"),
    SCHEMA_DIFFERS(259, "Columns that differ from the registered schema"),

    WRONG_STATEMENT(261, "Query whose result is not what the statement creates"),
    MISPLACED_AGGREGATE(262, "Aggregate function in the wrong place"),
    NOT_GROUPED(263, "Column that is neither grouped by nor aggregated"),
    NO_AGGREGATE(264, "GROUP BY without an aggregate function"),
    MISPLACED_CLAUSE(265, "Clause that this query can't have"),
    KEY_NOT_SELECTED(266, "Key column missing from SELECT"),
    KEY_SELECTED_TWICE(267, "Key column selected more than once"),
    UNSUPPORTED_JOIN(268, "Join that ksqlDB doesn't run"),
    BAD_JOIN_CONDITION(269, "Join condition that ksqlDB can't use"),
    WITHIN_MISPLACED(270, "WITHIN missing or in the wrong place"),
    MISPLACED_WINDOW_BOUND(271, "Window bounds where there is no window"),
    MISPLACED_TABLE_FUNCTION(272, "Table function in the wrong place"),
    UNSUPPORTED_PULL_QUERY(273, "Query that can't be answered at once"),
    SINK_DIFFERS(274, "Result that doesn't fit the target"),
    BAD_INSERT(275, "Values that don't fit the target");

    private final int number;
    private final String summary;

    Problem(int number, String summary) {
        this.number = number;
        this.summary = summary;
    }

    public String code() {
        return "WEIR-SQL-" + number;
    }

    public String summary() {
        return summary;
    }

    Diagnostic at(Span span, String detail) {
        return Diagnostic.error(code(), summary, detail, span);
    }
}
