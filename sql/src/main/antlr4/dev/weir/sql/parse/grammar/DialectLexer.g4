/*
 * The words and signs of the ksqlDB dialect.
 *
 * Rules whose name starts with UNCLOSED match what lacks its closing sign, up to the end of the text. The whole form is always one character longer, so
 * it wins where it is there. All rules are free of backtracking: no text takes more than one pass.
 */
lexer grammar DialectLexer;

options {
    caseInsensitive = true;
}

// Set by the parser's token pass, never matched here: a word that the sign behind it makes the start of a value.
tokens { ARRAY_VALUE, MAP_VALUE, STRUCT_VALUE }

// Reserved words: names only in quotes.

ADVANCE           : 'ADVANCE';
ALL               : 'ALL';
AND               : 'AND';
AS                : 'AS';
AT                : 'AT';
BEGINNING         : 'BEGINNING';
BETWEEN           : 'BETWEEN';
BY                : 'BY';
CASE              : 'CASE';
CAST              : 'CAST';
CATALOG           : 'CATALOG';
CONNECTOR         : 'CONNECTOR';
CONNECTORS        : 'CONNECTORS';
CREATE            : 'CREATE';
DAYS              : 'DAYS';
DECIMAL           : 'DECIMAL';
DELETE            : 'DELETE';
DESCRIBE          : 'DESCRIBE';
DISTINCT          : 'DISTINCT';
DROP              : 'DROP';
ELSE              : 'ELSE';
END               : 'END';
EXISTS            : 'EXISTS';
EXPORT            : 'EXPORT';
EXTENDED          : 'EXTENDED';
FALSE             : 'FALSE';
FROM              : 'FROM';
FULL              : 'FULL';
GROUP             : 'GROUP';
HAVING            : 'HAVING';
HOPPING           : 'HOPPING';
HOURS             : 'HOURS';
IN                : 'IN';
INNER             : 'INNER';
INSERT            : 'INSERT';
INTO              : 'INTO';
IS                : 'IS';
JOIN              : 'JOIN';
LEFT              : 'LEFT';
LIKE              : 'LIKE';
LIMIT             : 'LIMIT';
LIST              : 'LIST';
LOAD              : 'LOAD';
MATERIALIZED      : 'MATERIALIZED';
MILLISECOND       : 'MILLISECOND';
MILLISECONDS      : 'MILLISECONDS';
MINUTES           : 'MINUTES';
MONTHS            : 'MONTHS';
NAMESPACE         : 'NAMESPACE';
NOT               : 'NOT';
NULL              : 'NULL';
ON                : 'ON';
OR                : 'OR';
OUTER             : 'OUTER';
PAUSE             : 'PAUSE';
PRINT             : 'PRINT';
PROPERTIES        : 'PROPERTIES';
QUERIES           : 'QUERIES';
QUERY             : 'QUERY';
RENAME            : 'RENAME';
RESUME            : 'RESUME';
RETENTION         : 'RETENTION';
RIGHT             : 'RIGHT';
RUN               : 'RUN';
SAMPLE            : 'SAMPLE';
SCRIPT            : 'SCRIPT';
SECONDS           : 'SECONDS';
SELECT            : 'SELECT';
SIZE              : 'SIZE';
STREAM            : 'STREAM';
STREAMS           : 'STREAMS';
TABLE             : 'TABLE';
TERMINATE         : 'TERMINATE';
THEN              : 'THEN';
TO                : 'TO';
TOPIC             : 'TOPIC';
TOPICS            : 'TOPICS';
TRUE              : 'TRUE';
TUMBLING          : 'TUMBLING';
UNSET             : 'UNSET';
VALUES            : 'VALUES';
VIEW              : 'VIEW';
WHEN              : 'WHEN';
WHERE             : 'WHERE';
WINDOW            : 'WINDOW';
WITH              : 'WITH';
WITHIN            : 'WITHIN';
YEARS             : 'YEARS';

// Words that also serve as names. The parser's rule nonReserved lists the same.

ADD               : 'ADD';
ALTER             : 'ALTER';
ANALYZE           : 'ANALYZE';
ARRAY             : 'ARRAY';
ASSERT            : 'ASSERT';
CHANGES           : 'CHANGES';
COLUMN            : 'COLUMN';
COLUMNS           : 'COLUMNS';
DATE              : 'DATE';
DAY               : 'DAY';
DEFINE            : 'DEFINE';
EMIT              : 'EMIT';
ESCAPE            : 'ESCAPE';
EXPLAIN           : 'EXPLAIN';
FINAL             : 'FINAL';
FUNCTION          : 'FUNCTION';
FUNCTIONS         : 'FUNCTIONS';
GRACE             : 'GRACE';
HEADER            : 'HEADER';
HEADERS           : 'HEADERS';
HOUR              : 'HOUR';
ID                : 'ID';
IF                : 'IF';
INTEGER           : 'INTEGER';
INTERVAL          : 'INTERVAL';
KEY               : 'KEY';
MAP               : 'MAP';
MINUTE            : 'MINUTE';
MONTH             : 'MONTH';
PARTITION         : 'PARTITION';
PARTITIONS        : 'PARTITIONS';
PERIOD            : 'PERIOD';
PLUGINS           : 'PLUGINS';
PRIMARY           : 'PRIMARY';
REPLACE           : 'REPLACE';
RESET             : 'RESET';
SCHEMA            : 'SCHEMA';
SECOND            : 'SECOND';
SESSION           : 'SESSION';
SET               : 'SET';
SHOW              : 'SHOW';
SINK              : 'SINK';
SOURCE            : 'SOURCE';
STRING            : 'STRING';
STRUCT            : 'STRUCT';
SUBJECT           : 'SUBJECT';
SYSTEM            : 'SYSTEM';
TABLES            : 'TABLES';
TIME              : 'TIME';
TIMEOUT           : 'TIMEOUT';
TIMESTAMP         : 'TIMESTAMP';
TYPE              : 'TYPE';
TYPES             : 'TYPES';
UNDEFINE          : 'UNDEFINE';
VARIABLES         : 'VARIABLES';
YEAR              : 'YEAR';
ZONE              : 'ZONE';

// Signs.

EQ                : '=';
NEQ               : '<>' | '!=';
LT                : '<';
LTE               : '<=';
GT                : '>';
GTE               : '>=';
PLUS              : '+';
MINUS             : '-';
ASTERISK          : '*';
SLASH             : '/';
PERCENT           : '%';
CONCAT            : '||';
ASSIGN            : ':=';
FIELD             : '->';
LAMBDA            : '=>';
LPAREN            : '(';
RPAREN            : ')';
LBRACKET          : '[';
RBRACKET          : ']';
COMMA             : ',';
DOT               : '.';
SEMICOLON         : ';';

// Literals and names.

STRING_LITERAL    : '\'' (~'\'' | '\'\'')* '\'';
UNCLOSED_STRING   : '\'' (~'\'' | '\'\'')*;
INTEGER_LITERAL   : DIGIT+;
DECIMAL_LITERAL   : DIGIT+ '.' DIGIT* | '.' DIGIT+;
DOUBLE_LITERAL    : (DIGIT+ ('.' DIGIT*)? | '.' DIGIT+) EXPONENT;
IDENTIFIER        : NAME;
DIGIT_IDENTIFIER  : DIGIT NAME_PART+;
QUOTED_IDENTIFIER : '"' (~'"' | '""')* '"';
UNCLOSED_QUOTED   : '"' (~'"' | '""')*;
BACKQUOTED        : '`' (~'`' | '``')* '`';
UNCLOSED_BACKQUOTE: '`' (~'`' | '``')*;
VARIABLE          : '${' NAME '}';

// What the parser never sees.

// The character after the dashes may be a line break: a line that holds just two dashes swallows the next one.
LINE_COMMENT      : '--' ~'@' ~[\r\n]* -> channel(HIDDEN);
DIRECTIVE         : '--@' ~[\r\n]* -> skip;
BLOCK_COMMENT     : '/*' (~'*' | '*'+ ~[*/])* '*'+ '/' -> skip;
UNCLOSED_COMMENT  : '/*' (~'*' | '*'+ ~[*/])* '*'*;
WHITE_SPACE       : [ \t\r\n]+ -> skip;
UNRECOGNIZED      : .;

fragment NAME     : [A-Z_] NAME_PART*;
fragment NAME_PART: [A-Z0-9_@];
fragment DIGIT    : [0-9];
fragment EXPONENT : 'E' [+-]? DIGIT+;
