package dev.weir.flink;

import java.util.List;
import java.util.Optional;

/** What a pipeline does with a statement. */
public sealed interface FlinkRole {
    /** It says what should exist. */
    record Deployed() implements FlinkRole {}

    /** {@code SET 'key' = 'value'}: holds for the statements behind it. */
    record Sets(String key, String value) implements FlinkRole {}

    /** {@code RESET 'key'}; all keys where none is said. */
    record Resets(Optional<String> key) implements FlinkRole {}

    /** It only shows something. */
    record Looks() implements FlinkRole {}

    /** @param why in full sentences, with what to write instead */
    record Refused(String why) implements FlinkRole {}

    List<String> LOOKING = List.of("SELECT", "SHOW", "DESCRIBE", "DESC", "EXPLAIN", "WITH", "VALUES", "HELP");

    List<String> IMPERATIVE = List.of("DROP", "ALTER", "TRUNCATE", "DELETE", "UPDATE", "STOP", "ANALYZE");

    /** By the words that a statement begins with. */
    static FlinkRole of(Tokens tokens) {
        if (tokens.is(0, "SET") || tokens.is(0, "RESET")) {
            return setting(tokens);
        }
        if (tokens.is(0, "CREATE")) {
            return create(tokens);
        }
        if (tokens.is(0, "INSERT")) {
            return insert(tokens, 0);
        }
        if (tokens.is(0, "EXECUTE")) {
            return tokens.is(1, "STATEMENT") && tokens.is(2, "SET") && tokens.is(3, "BEGIN")
                    ? insert(tokens, 4)
                    : new Refused("Several INSERTs become one job with EXECUTE STATEMENT SET BEGIN … END.");
        }
        return tokens.isAny(0, LOOKING) ? new Looks() : refused(tokens);
    }

    private static FlinkRole setting(Tokens tokens) {
        if (tokens.is(0, "RESET") && tokens.size() == 1) {
            return new Resets(Optional.empty());
        }
        if (tokens.is(0, "RESET") && tokens.size() == 2 && tokens.isString(1)) {
            return new Resets(Optional.of(tokens.text(1)));
        }
        boolean whole = tokens.is(0, "SET")
                && tokens.size() == 4
                && tokens.isString(1)
                && tokens.isSign(2, '=')
                && tokens.isString(3);
        return whole
                ? new Sets(tokens.text(1), tokens.text(3))
                : new Refused("Key and value stand in quotes: SET 'sql.state-ttl' = '1 h' and RESET 'sql.state-ttl'.");
    }

    private static FlinkRole create(Tokens tokens) {
        int at = tokens.is(1, "OR") && tokens.is(2, "REPLACE") ? 3 : 1;
        if (tokens.is(at, "TEMPORARY")) {
            return new Refused("What is temporary ends with its session. Leave the word TEMPORARY away.");
        }
        if (!tokens.is(at, "TABLE") && !tokens.is(at, "VIEW")) {
            return new Refused("Weir deploys tables, views and INSERTs of Flink. Create anything else by other means.");
        }
        int name = tokens.is(at + 1, "IF") ? at + 4 : at + 1;
        return tokens.isName(name)
                ? new Deployed()
                : new Refused("A name is missing behind CREATE TABLE or CREATE VIEW; reserved words need backticks.");
    }

    private static FlinkRole insert(Tokens tokens, int at) {
        if (!tokens.is(at, "INSERT") || !tokens.is(at + 1, "INTO") || !tokens.isName(at + 2)) {
            return new Refused("Write INSERT INTO and the table's name; a table can't be overwritten.");
        }
        boolean values =
                tokens.atTop("VALUES").isPresent() && tokens.atTop("SELECT").isEmpty();
        return values
                ? new Refused("Weir deploys INSERT INTO … SELECT, which goes on running. Records that are to be there"
                        + " from the start belong under data: in the manifest.")
                : new Deployed();
    }

    private static FlinkRole refused(Tokens tokens) {
        if (tokens.isAny(0, IMPERATIVE)) {
            return new Refused("A pipeline says what should exist. Change the CREATE or INSERT statement instead; what"
                    + " is removed from its files goes with the next apply.");
        }
        if (tokens.is(0, "USE")) {
            return new Refused("Where tables lie is the target's affair: `flink.catalog` and `flink.database` in"
                    + " weir.yaml. Another database's table is called `database`.`table`.");
        }
        return tokens.is(0, "BEGIN")
                ? new Refused("Several INSERTs become one job with EXECUTE STATEMENT SET BEGIN … END.")
                : new Refused("No statement of Flink that Weir deploys begins like this. Those are CREATE TABLE, CREATE"
                        + " VIEW, INSERT INTO, EXECUTE STATEMENT SET and SET.");
    }
}
