package dev.weir.sql.parse;

import dev.weir.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** One common mistake: recognised where the grammar gave up, and told better than by what was expected there. */
@FunctionalInterface
interface Mistake {
    /** The first that recognises the place tells it; the more special ones come first. */
    List<Mistake> ALL = List.of(
            SignMistakes::lonelyDashes,
            StatementMistakes::closingBracketFirst,
            StatementMistakes::clientCommand,
            StatementMistakes::unknownStatement,
            SignMistakes::doubleEquals,
            BracketMistakes::nothingToClose,
            BracketMistakes::neverClosed,
            DialectMistakes::subQuery,
            DialectMistakes::otherDialects,
            DialectMistakes::crossJoin,
            DialectMistakes::graceWithoutWithin,
            TypeMistakes::decimalWithoutDigits,
            TypeMistakes::unknownUnit,
            StatementMistakes::missingSemicolon,
            ClauseMistakes::trailingComma,
            ClauseMistakes::wrongOrder,
            NameMistakes::dashInName,
            NameMistakes::qualifiedTwice,
            NameMistakes::doubleQuotedValue,
            NameMistakes::bareValue,
            NameMistakes::reservedWord,
            ClauseMistakes::conditionInList,
            SignMistakes::chainedPredicate,
            ClauseMistakes::missingComma,
            StatementMistakes::endsEarly);

    Optional<Diagnostic> tell(Failure failure);
}
