package dev.weir.sql.parse;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Span;

/** Everything that reading SQL can find wrong, with its code and summary. Codes are never given twice, and stay. */
enum SyntaxProblem {
    UNEXPECTED_WORD("WEIR-SQL-001", "This does not fit here"),
    STATEMENT_ENDS_EARLY("WEIR-SQL-002", "The statement ends too early"),
    UNKNOWN_STATEMENT("WEIR-SQL-003", "No statement starts like this"),
    MISSING_SEMICOLON("WEIR-SQL-004", "A semicolon is missing"),
    EMPTY_STATEMENT("WEIR-SQL-005", "There is no statement before this semicolon"),
    UNKNOWN_CHARACTER("WEIR-SQL-006", "This character has no meaning in SQL"),
    UNCLOSED_STRING("WEIR-SQL-007", "The string is not closed"),
    UNCLOSED_NAME("WEIR-SQL-008", "The quoted name is not closed"),
    UNCLOSED_COMMENT("WEIR-SQL-009", "The comment is not closed"),
    BARE_COMMENT("WEIR-SQL-010", "This comment swallows the next line"),
    RESERVED_WORD("WEIR-SQL-011", "A reserved word cannot be a name"),
    DASH_IN_NAME("WEIR-SQL-012", "A name with a dash needs quotes"),
    CLAUSE_ORDER("WEIR-SQL-013", "The clauses are in the wrong order"),
    MISSING_COMMA("WEIR-SQL-014", "A comma is missing"),
    UNBALANCED_BRACKET("WEIR-SQL-015", "Brackets do not match"),
    NOT_IN_DIALECT("WEIR-SQL-016", "ksqlDB has no such clause"),
    DOUBLE_EQUALS("WEIR-SQL-017", "Values are compared with one equals sign"),
    TOO_DEEP("WEIR-SQL-018", "The statement is nested too deeply"),
    CLIENT_COMMAND("WEIR-SQL-019", "This is a command of the interactive client"),
    CHAINED_PREDICATE("WEIR-SQL-020", "Comparisons cannot be chained"),
    QUALIFIED_TWICE("WEIR-SQL-021", "A column has at most one qualifier"),
    UNIT("WEIR-SQL-022", "This is not a unit of time"),

    NUMBER_RANGE("WEIR-SQL-101", "The number is out of range"),
    WHOLE_NUMBER("WEIR-SQL-102", "A whole number is needed here"),
    DECIMAL_TYPE("WEIR-SQL-103", "DECIMAL needs a precision and a scale that fit"),
    ESCAPE_LENGTH("WEIR-SQL-104", "ESCAPE takes exactly one character"),
    SOURCE_NAME("WEIR-SQL-105", "The name of a stream or table has a character that it must not have"),
    TYPED_LITERAL("WEIR-SQL-106", "There is no such literal"),
    LAMBDA_PLACE("WEIR-SQL-107", "Lambdas are the last arguments of a function"),
    ALL_FIELDS_PLACE("WEIR-SQL-108", "->* stands alone in the list of a SELECT"),
    CREATE_FORM("WEIR-SQL-109", "These parts of CREATE do not go together"),
    CREATE_LIMIT("WEIR-SQL-110", "A persistent query has no LIMIT"),
    ASSERT_SCHEMA_FORM("WEIR-SQL-111", "ASSERT SCHEMA needs a subject or an id"),
    TEST_STATEMENT("WEIR-SQL-112", "This statement belongs into test scripts only"),
    DUPLICATE_PROPERTY("WEIR-SQL-113", "The property is given twice"),
    UNDEFINED_VARIABLE("WEIR-SQL-114", "The variable is not defined"),
    VARIABLE_AS_NAME("WEIR-SQL-115", "The variable's value is no name"),
    VARIABLE_AS_LITERAL("WEIR-SQL-116", "The variable's value is no literal"),
    DOUBLE_QUOTED_VALUE("WEIR-SQL-117", "Double quotes make a name, not a string");

    private final String code;
    private final String summary;

    SyntaxProblem(String code, String summary) {
        this.code = code;
        this.summary = summary;
    }

    Diagnostic at(Span span, String detail) {
        return Diagnostic.error(code, summary, detail, span);
    }

    Diagnostic warningAt(Span span, String detail) {
        return Diagnostic.warning(code, summary, detail, span);
    }
}
