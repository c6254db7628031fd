package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sql.ast.AlterSource;
import dev.weir.sql.ast.AlterSystem;
import dev.weir.sql.ast.AssertNullValues;
import dev.weir.sql.ast.AssertSchema;
import dev.weir.sql.ast.AssertSource;
import dev.weir.sql.ast.AssertTopic;
import dev.weir.sql.ast.AssertValues;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateConnector;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.Define;
import dev.weir.sql.ast.Describe;
import dev.weir.sql.ast.DropConnector;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.ast.Explain;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Print;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.ast.RunScript;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.Show;
import dev.weir.sql.ast.StatementVisitor;
import dev.weir.sql.ast.Undefine;
import dev.weir.sql.ast.UnsetProperty;
import java.util.Optional;
import java.util.function.Supplier;

/** Which class executes which kind of statement. */
final class Choice implements StatementVisitor<Optional<Entity>> {
    private static final int WRONG_ENDPOINT = 40002;

    private final Call call;
    private final Toolbox toolbox;

    Choice(Call call, Toolbox toolbox) {
        this.call = call;
        this.toolbox = toolbox;
    }

    @Override
    public Optional<Entity> visit(CreateSource statement) {
        return Optional.of(new CreateSourceStatement(call).execute(statement));
    }

    @Override
    public Optional<Entity> visit(CreateAsSelect statement) {
        return Optional.of(new CreateAsStatement(call).execute(statement));
    }

    @Override
    public Optional<Entity> visit(InsertSelect statement) {
        return Optional.of(new InsertSelectStatement(call).execute(statement));
    }

    @Override
    public Optional<Entity> visit(InsertValues statement) {
        new InsertValuesStatement(call).execute(statement);
        return Optional.empty();
    }

    @Override
    public Optional<Entity> visit(AlterSource statement) {
        return Optional.of(new AlterStatement(call).execute(statement));
    }

    @Override
    public Optional<Entity> visit(DropSource statement) {
        return Optional.of(new DropSourceStatement(call).execute(statement));
    }

    @Override
    public Optional<Entity> visit(CreateType statement) {
        return Optional.of(new TypeStatements(call).create(statement));
    }

    @Override
    public Optional<Entity> visit(DropType statement) {
        return Optional.of(new TypeStatements(call).drop(statement));
    }

    @Override
    public Optional<Entity> visit(QueryControl statement) {
        return Optional.of(new QueryControlStatement(call).execute(statement));
    }

    @Override
    public Optional<Entity> visit(CreateConnector statement) {
        return new CreateConnectorStatement(call, statement).execute(statement);
    }

    @Override
    public Optional<Entity> visit(DropConnector statement) {
        return outsideTrial(() -> new ConnectorStatements(call).drop(statement));
    }

    @Override
    public Optional<Entity> visit(AssertTopic statement) {
        return outsideTrial(() -> new AssertStatements(call).topic(statement));
    }

    @Override
    public Optional<Entity> visit(AssertSchema statement) {
        return outsideTrial(() -> new AssertStatements(call).schema(statement));
    }

    @Override
    public Optional<Entity> visit(Describe statement) {
        Describe.Subject subject = statement.subject();
        if (subject instanceof Describe.Subject.OfSource source) {
            return Optional.of(new SourceStatements(call).describe(source));
        }
        if (subject instanceof Describe.Subject.OfAll all) {
            return outsideTrial(() -> new SourceStatements(call).describeAll(all.kind(), all.extended()));
        }
        if (subject instanceof Describe.Subject.OfFunction function) {
            return Optional.of(
                    new FunctionStatements(call).describe(function.name().text()));
        }
        Describe.Subject.OfConnector connector = (Describe.Subject.OfConnector) subject;
        return outsideTrial(
                () -> new ConnectorStatements(call).describe(connector.name().text()));
    }

    @Override
    public Optional<Entity> visit(Explain statement) {
        return Optional.of(new ExplainStatement(call, toolbox).execute(statement));
    }

    @Override
    public Optional<Entity> visit(Show statement) {
        return outsideTrial(() -> show(statement.listing()));
    }

    private Entity show(Show.Listing listing) {
        ShowStatements show = new ShowStatements(call, toolbox);
        if (listing instanceof Show.Listing.Sources sources) {
            return new SourceStatements(call).list(sources.kind(), sources.extended());
        }
        if (listing instanceof Show.Listing.Topics topics) {
            return show.topics(topics.all(), topics.extended());
        }
        if (listing instanceof Show.Listing.Queries queries) {
            return show.queries(queries.extended());
        }
        if (listing instanceof Show.Listing.Connectors connectors) {
            return new ConnectorStatements(call).list(connectors.scope());
        }
        if (listing instanceof Show.Listing.ConnectorPlugins) {
            return new ConnectorStatements(call).plugins();
        }
        if (listing instanceof Show.Listing.Functions) {
            return new FunctionStatements(call).list();
        }
        if (listing instanceof Show.Listing.Types) {
            return show.types();
        }
        return listing instanceof Show.Listing.Variables ? show.variables() : show.properties();
    }

    @Override
    public Optional<Entity> visit(SetProperty statement) {
        new SessionStatements(call, toolbox.rules()).set(statement);
        return Optional.empty();
    }

    @Override
    public Optional<Entity> visit(UnsetProperty statement) {
        new SessionStatements(call, toolbox.rules()).unset(statement);
        return Optional.empty();
    }

    @Override
    public Optional<Entity> visit(Define statement) {
        call.session().define(statement.variable(), statement.value());
        return Optional.empty();
    }

    @Override
    public Optional<Entity> visit(Undefine statement) {
        call.session().undefine(statement.variable());
        return Optional.empty();
    }

    @Override
    public Optional<Entity> visit(AlterSystem statement) {
        throw call.failed("The sandbox does not change its own settings while it runs; ALTER SYSTEM is not supported.");
    }

    @Override
    public Optional<Entity> visit(Query statement) {
        throw wrongEndpoint();
    }

    @Override
    public Optional<Entity> visit(Print statement) {
        throw wrongEndpoint();
    }

    @Override
    public Optional<Entity> visit(AssertValues statement) {
        throw onlyInScripts();
    }

    @Override
    public Optional<Entity> visit(AssertNullValues statement) {
        throw onlyInScripts();
    }

    @Override
    public Optional<Entity> visit(AssertSource statement) {
        throw onlyInScripts();
    }

    @Override
    public Optional<Entity> visit(RunScript statement) {
        throw onlyInScripts();
    }

    /** What only looks, or asks another server, is not tried: it has no effect that a later statement could depend on. */
    private Optional<Entity> outsideTrial(Supplier<Entity> execution) {
        return call.world().trial() ? Optional.empty() : Optional.of(execution.get());
    }

    private Refusal wrongEndpoint() {
        return Refusal.ofStatement(
                WRONG_ENDPOINT,
                call.text(),
                "SELECT and PRINT answer with a stream of rows: send them to /query-stream.");
    }

    private Refusal onlyInScripts() {
        return call.refused("A server does not execute this statement; it is for test scripts and the command line.");
    }
}
