/*
 * The statements of the ksqlDB dialect, one alternative a line.
 *
 * The parser is given one statement at a time, without its semicolon. Where two forms share a long beginning they share an alternative here, and the tree
 * building says what does not go together: that keeps every decision within a few words, and the message better than "unexpected word".
 */
parser grammar DialectParser;

options {
    tokenVocab = DialectLexer;
}

singleStatement
    : statement EOF
    ;

statement
    : query                                                                             # select
    | (SHOW | LIST) listing                                                             # show
    | DESCRIBE description                                                              # describe
    | PRINT resourceName (FROM BEGINNING)? ((INTERVAL | SAMPLE) number)? (LIMIT number)? # print
    | (TERMINATE | PAUSE | RESUME) (ALL | identifier)                                   # queryControl
    | SET STRING_LITERAL EQ STRING_LITERAL                                              # setProperty
    | UNSET STRING_LITERAL                                                              # unsetProperty
    | ALTER SYSTEM STRING_LITERAL EQ STRING_LITERAL                                     # alterSystem
    | DEFINE variableName EQ STRING_LITERAL                                             # define
    | UNDEFINE variableName                                                             # undefine
    | CREATE (OR REPLACE)? SOURCE? sourceKind (IF NOT EXISTS)? sourceName
        columnElements? withProperties? (AS query)?                                     # createSource
    | CREATE (SOURCE | SINK) CONNECTOR (IF NOT EXISTS)? identifier withProperties       # createConnector
    | CREATE TYPE (IF NOT EXISTS)? identifier AS type                                   # createType
    | INSERT INTO sourceName withProperties? query                                      # insertSelect
    | INSERT INTO sourceName columns? VALUES values                                     # insertValues
    | DROP sourceKind (IF EXISTS)? sourceName (DELETE TOPIC)?                           # dropSource
    | DROP CONNECTOR (IF EXISTS)? identifier                                            # dropConnector
    | DROP TYPE (IF EXISTS)? identifier                                                 # dropType
    | ALTER sourceKind sourceName addition (COMMA addition)*                            # alterSource
    | EXPLAIN (statement | identifier)                                                  # explain
    | ASSERT (NOT EXISTS)? TOPIC resourceName withProperties? timeout?                  # assertTopic
    | ASSERT (NOT EXISTS)? SCHEMA (SUBJECT resourceName)? (ID number)? timeout?         # assertSchema
    | ASSERT VALUES sourceName columns? VALUES values                                   # assertValues
    | ASSERT NULL VALUES sourceName columns? KEY values                                 # assertNullValues
    | ASSERT sourceKind sourceName columnElements? withProperties?                      # assertSource
    | RUN SCRIPT STRING_LITERAL                                                         # runScript
    ;

listing
    : PROPERTIES                                                                        # listProperties
    | ALL? TOPICS EXTENDED?                                                             # listTopics
    | (STREAMS | TABLES) EXTENDED?                                                      # listSources
    | FUNCTIONS                                                                         # listFunctions
    | (SOURCE | SINK)? CONNECTORS                                                       # listConnectors
    | CONNECTOR PLUGINS                                                                 # listConnectorPlugins
    | TYPES                                                                             # listTypes
    | VARIABLES                                                                         # listVariables
    | QUERIES EXTENDED?                                                                 # listQueries
    ;

description
    : (STREAMS | TABLES) EXTENDED?                                                      # describeAll
    | FUNCTION identifier                                                               # describeFunction
    | CONNECTOR identifier                                                              # describeConnector
    | sourceName EXTENDED?                                                              # describeSource
    ;

// Queries.

query
    : SELECT selectItem (COMMA selectItem)*
      FROM relation
      (WINDOW identifier? window)?
      (WHERE where=expression)?
      (GROUP BY groupBy=grouping)?
      (PARTITION BY partitionBy=grouping)?
      (HAVING having=expression)?
      (EMIT (CHANGES | FINAL))?
      (LIMIT number)?
    ;

selectItem
    : ASTERISK                                                                          # selectAll
    | identifier DOT ASTERISK                                                           # selectAllOf
    | expression (AS? identifier)?                                                      # selectSingle
    ;

relation
    : aliasedSource join*
    ;

aliasedSource
    : sourceName (AS? sourceName)?
    ;

join
    : joinKind JOIN aliasedSource within? ON expression
    ;

joinKind
    : INNER?
    | (LEFT | RIGHT | FULL) OUTER?
    ;

within
    : WITHIN (timeSpan | LPAREN timeSpan COMMA timeSpan RPAREN) (GRACE PERIOD grace=timeSpan)?
    ;

window
    : TUMBLING LPAREN SIZE timeSpan retentionClause? graceClause? RPAREN                # tumblingWindow
    | HOPPING LPAREN SIZE timeSpan COMMA ADVANCE BY timeSpan retentionClause? graceClause? RPAREN   # hoppingWindow
    | SESSION LPAREN timeSpan retentionClause? graceClause? RPAREN                      # sessionWindow
    ;

retentionClause
    : COMMA RETENTION timeSpan
    ;

graceClause
    : COMMA GRACE PERIOD timeSpan
    ;

grouping
    : valueExpression (COMMA valueExpression)*
    | LPAREN (valueExpression COMMA valueExpression (COMMA valueExpression)*)? RPAREN
    ;

timeSpan
    : number timeUnit
    ;

timeUnit
    : DAY | DAYS | HOUR | HOURS | MINUTE | MINUTES | SECOND | SECONDS | MILLISECOND | MILLISECONDS
    ;

timeout
    : TIMEOUT timeSpan
    ;

// Expressions, from loosest to tightest.

expression
    : predicated                                                                        # plain
    | NOT expression                                                                    # not
    | expression AND expression                                                         # and
    | expression OR expression                                                          # or
    ;

predicated
    : valueExpression predicate?
    ;

predicate
    : comparisonSign valueExpression                                                    # comparison
    | NOT? BETWEEN valueExpression AND valueExpression                                  # between
    | NOT? IN LPAREN expression (COMMA expression)* RPAREN                              # in
    | NOT? LIKE valueExpression (ESCAPE STRING_LITERAL)?                                # like
    | IS NOT? NULL                                                                      # isNull
    | IS NOT? DISTINCT FROM valueExpression                                             # isDistinct
    ;

comparisonSign
    : EQ | NEQ | LT | LTE | GT | GTE
    ;

valueExpression
    : primary                                                                           # value
    | valueExpression AT TIME ZONE STRING_LITERAL                                       # atTimeZone
    | (MINUS | PLUS) valueExpression                                                    # signed
    | valueExpression sign=(ASTERISK | SLASH | PERCENT) valueExpression                 # arithmetic
    | valueExpression sign=(PLUS | MINUS) valueExpression                               # arithmetic
    | valueExpression sign=CONCAT valueExpression                                       # arithmetic
    ;

primary
    : name                                                                              # column
    | name DOT identifier                                                               # columnOf
    | name LPAREN (ASTERISK | argument (COMMA argument)*)? RPAREN                       # call
    | literal                                                                           # constant
    | VARIABLE                                                                          # variable
    | name STRING_LITERAL                                                               # typedLiteral
    | DECIMAL STRING_LITERAL                                                            # typedLiteral
    | LPAREN expression RPAREN                                                          # parenthesized
    | CAST LPAREN expression AS type RPAREN                                             # cast
    | CASE when+ (ELSE expression)? END                                                 # searchedCase
    | CASE operand=expression when+ (ELSE otherwise=expression)? END                    # simpleCase
    | ARRAY_VALUE LBRACKET (expression (COMMA expression)*)? RBRACKET                   # arrayValue
    | MAP_VALUE LPAREN (entry (COMMA entry)*)? RPAREN                                   # mapValue
    | STRUCT_VALUE LPAREN (member (COMMA member)*)? RPAREN                              # structValue
    | primary LBRACKET valueExpression RBRACKET                                         # subscript
    | primary FIELD identifier                                                          # fieldOf
    | primary FIELD ASTERISK                                                            # allFields
    ;

argument
    : identifier LAMBDA expression                                                      # lambda
    | LPAREN identifier (COMMA identifier)* RPAREN LAMBDA expression                    # lambda
    | unit                                                                              # unitArgument
    | expression                                                                        # expressionArgument
    ;

// The units that are no names; DAY, HOUR, MINUTE and SECOND are read as columns.
unit
    : DAYS | HOURS | MINUTES | SECONDS | MILLISECOND | MILLISECONDS
    ;

when
    : WHEN condition=expression THEN result=expression
    ;

entry
    : key=expression ASSIGN value=expression
    ;

member
    : identifier ASSIGN expression
    ;

// Definitions.

sourceKind
    : STREAM
    | TABLE
    ;

columnElements
    : LPAREN columnElement (COMMA columnElement)* RPAREN
    ;

columnElement
    : identifier type constraint?
    ;

constraint
    : PRIMARY? KEY                                                                      # keyConstraint
    | HEADERS                                                                           # headersConstraint
    | HEADER LPAREN STRING_LITERAL RPAREN                                               # headerConstraint
    ;

addition
    : ADD COLUMN? identifier type
    ;

type
    : type ARRAY                                                                        # postfixArrayType
    | ARRAY LT type GT                                                                  # arrayType
    | MAP LT type COMMA type GT                                                         # mapType
    | STRUCT (LT (field (COMMA field)*)? GT | NEQ)                                      # structType
    | DECIMAL LPAREN number COMMA number RPAREN                                         # decimalType
    | identifier (LPAREN typeParameter (COMMA typeParameter)* RPAREN)?                  # namedType
    ;

field
    : identifier type
    ;

typeParameter
    : INTEGER_LITERAL
    | STRING
    ;

withProperties
    : WITH LPAREN property (COMMA property)* RPAREN
    ;

property
    : (identifier | STRING_LITERAL) EQ propertyValue
    ;

propertyValue
    : literal
    | MINUS (INTEGER_LITERAL | DECIMAL_LITERAL | DOUBLE_LITERAL)
    | VARIABLE
    ;

columns
    : LPAREN identifier (COMMA identifier)* RPAREN
    ;

values
    : LPAREN (valueExpression (COMMA valueExpression)*)? RPAREN
    ;

// Names and literals.

literal
    : NULL                                                                              # nullLiteral
    | (TRUE | FALSE)                                                                    # booleanLiteral
    | STRING_LITERAL                                                                    # stringLiteral
    | (INTEGER_LITERAL | DECIMAL_LITERAL | DOUBLE_LITERAL)                              # numericLiteral
    ;

number
    : MINUS? (INTEGER_LITERAL | DECIMAL_LITERAL | DOUBLE_LITERAL)
    | VARIABLE
    ;

// Topics and subjects keep their letters' case, quoted or not.
resourceName
    : identifier
    | STRING_LITERAL
    ;

sourceName
    : identifier
    ;

// A name where a value could stand: all that an identifier may be, but a variable or the start of ARRAY[ MAP( and STRUCT(.
name
    : IDENTIFIER | DIGIT_IDENTIFIER | QUOTED_IDENTIFIER | BACKQUOTED
    | nonReserved
    ;

identifier
    : IDENTIFIER | DIGIT_IDENTIFIER | QUOTED_IDENTIFIER | BACKQUOTED
    | VARIABLE
    | ARRAY_VALUE | MAP_VALUE | STRUCT_VALUE
    | nonReserved
    ;

variableName
    : IDENTIFIER
    | reserved
    | nonReserved
    ;

nonReserved
    : ADD | ALTER | ANALYZE | ARRAY | ASSERT | CHANGES | COLUMN | COLUMNS
    | DATE | DAY | DEFINE | EMIT | ESCAPE | EXPLAIN | FINAL | FUNCTION
    | FUNCTIONS | GRACE | HEADER | HEADERS | HOUR | ID | IF | INTEGER
    | INTERVAL | KEY | MAP | MINUTE | MONTH | PARTITION | PARTITIONS | PERIOD
    | PLUGINS | PRIMARY | REPLACE | RESET | SCHEMA | SECOND | SESSION | SET
    | SHOW | SINK | SOURCE | STRING | STRUCT | SUBJECT | SYSTEM | TABLES
    | TIME | TIMEOUT | TIMESTAMP | TYPE | TYPES | UNDEFINE | VARIABLES | YEAR
    | ZONE
    ;

reserved
    : ADVANCE | ALL | AND | AS | AT | BEGINNING | BETWEEN | BY
    | CASE | CAST | CATALOG | CONNECTOR | CONNECTORS | CREATE | DAYS | DECIMAL
    | DELETE | DESCRIBE | DISTINCT | DROP | ELSE | END | EXISTS | EXPORT
    | EXTENDED | FALSE | FROM | FULL | GROUP | HAVING | HOPPING | HOURS
    | IN | INNER | INSERT | INTO | IS | JOIN | LEFT | LIKE
    | LIMIT | LIST | LOAD | MATERIALIZED | MILLISECOND | MILLISECONDS | MINUTES | MONTHS
    | NAMESPACE | NOT | NULL | ON | OR | OUTER | PAUSE | PRINT
    | PROPERTIES | QUERIES | QUERY | RENAME | RESUME | RETENTION | RIGHT | RUN
    | SAMPLE | SCRIPT | SECONDS | SELECT | SIZE | STREAM | STREAMS | TABLE
    | TERMINATE | THEN | TO | TOPIC | TOPICS | TRUE | TUMBLING | UNSET
    | VALUES | VIEW | WHEN | WHERE | WINDOW | WITH | WITHIN | YEARS
    ;
