package dev.weir.sql.analyze;

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
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.StatementVisitor;
import dev.weir.sql.ast.Undefine;
import dev.weir.sql.ast.UnsetProperty;

/** Which check a statement gets. */
final class StatementChecks implements StatementVisitor<Analyzed> {
    private final Context context;

    StatementChecks(Context context) {
        this.context = context;
    }

    @Override
    public Analyzed visit(AlterSource statement) {
        return new AlterCheck(context, statement).check();
    }

    @Override
    public Analyzed visit(CreateAsSelect statement) {
        return new PersistentQueryCheck(context, statement).check();
    }

    @Override
    public Analyzed visit(CreateSource statement) {
        return new CreateSourceCheck(context, statement).check();
    }

    @Override
    public Analyzed visit(CreateType statement) {
        return new CreateTypeCheck(context, statement).check();
    }

    /** EXPLAIN of a statement says what the statement itself would. */
    @Override
    public Analyzed visit(Explain statement) {
        return statement.subject() instanceof Explain.Subject.OfStatement explained
                ? explained.statement().accept(this)
                : untyped(statement);
    }

    @Override
    public Analyzed visit(InsertSelect statement) {
        return new InsertSelectCheck(context, statement).check();
    }

    @Override
    public Analyzed visit(InsertValues statement) {
        return new InsertValuesCheck(context, statement).check();
    }

    @Override
    public Analyzed visit(Query statement) {
        return new TransientQueryCheck(context, statement).check();
    }

    private static Analyzed untyped(Statement statement) {
        return new Analyzed.Untyped(statement);
    }

    @Override
    public Analyzed visit(AlterSystem statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(AssertNullValues statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(AssertSchema statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(AssertSource statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(AssertTopic statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(AssertValues statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(CreateConnector statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(Define statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(Describe statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(DropConnector statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(DropSource statement) {
        return new DropCheck(context, statement).check();
    }

    @Override
    public Analyzed visit(DropType statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(Print statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(QueryControl statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(RunScript statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(SetProperty statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(Show statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(Undefine statement) {
        return untyped(statement);
    }

    @Override
    public Analyzed visit(UnsetProperty statement) {
        return untyped(statement);
    }
}
