package dev.weir.port;

import dev.weir.source.SourceText;
import dev.weir.sql.ast.AlterSource;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.SelectItem;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.UnsetProperty;
import dev.weir.sql.format.Formatter;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Statements that a server validates and can't execute. ksqlDB validates a request as a whole before it executes any of it, so the last statement, which reads
 * something that doesn't exist, keeps all of them from having an effect. DROP … DELETE TOPIC has one all the same: the topic is deleted while the request is
 * validated. There is no request that holds it, nor one that holds anything whose validation isn't known to be harmless.
 */
public final class TrialRequest {
    private final List<Statement> statements;
    private final SortedMap<String, String> properties;
    private final Name missing;

    private TrialRequest(List<Statement> statements, SortedMap<String, String> properties) {
        statements.forEach(TrialRequest::requireHarmless);
        this.statements = List.copyOf(statements);
        this.properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        String random = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        this.missing = new Name(Origin.GENERATED, "WEIR_TRIAL_" + random);
    }

    /**
     * @param properties for all statements
     * @throws IllegalArgumentException if one of the statements could have an effect
     */
    public static TrialRequest of(List<Statement> statements, SortedMap<String, String> properties) {
        return new TrialRequest(statements, properties);
    }

    private static void requireHarmless(Statement statement) {
        boolean harmless = statement instanceof DropSource drop
                ? !drop.deleteTopic()
                : statement instanceof CreateSource
                        || statement instanceof CreateAsSelect
                        || statement instanceof AlterSource
                        || statement instanceof InsertSelect
                        || statement instanceof CreateType
                        || statement instanceof DropType
                        || statement instanceof QueryControl
                        || statement instanceof SetProperty
                        || statement instanceof UnsetProperty;
        if (!harmless) {
            throw new IllegalArgumentException("not to be tried: " + Formatter.format(statement));
        }
    }

    /** The whole request, the statement that fails at its end. */
    public String text() {
        List<Statement> all = new ArrayList<>(statements);
        all.add(failing());
        return Formatter.formatScript(new Script(all));
    }

    public SortedMap<String, String> properties() {
        return properties;
    }

    /**
     * Whether the server blames the statement that fails in any case, so that it has nothing against the others. An error of the whole request doesn't count,
     * though it names that statement too.
     */
    public boolean passed(TrialAnswer answer) {
        return answer.statement()
                .map(text -> Parser.parse(new SourceText("the server's statement", text), Variables.NONE))
                .filter(script -> script.ok() && script.value().statements().size() == 1)
                .filter(script -> script.value().statements().get(0) instanceof CreateAsSelect create
                        && create.name().equals(missing))
                .isPresent();
    }

    private Statement failing() {
        Relation nothing = new Relation.Source(
                Origin.GENERATED, new Name(Origin.GENERATED, missing.text() + "_MISSING"), Optional.empty());
        Query query = new Query(
                Origin.GENERATED,
                List.of(new SelectItem.All(Origin.GENERATED, Optional.empty())),
                nothing,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Query.Emit.CHANGES),
                OptionalInt.empty());
        return new CreateAsSelect(Origin.GENERATED, SourceKind.STREAM, false, false, missing, Properties.NONE, query);
    }
}
