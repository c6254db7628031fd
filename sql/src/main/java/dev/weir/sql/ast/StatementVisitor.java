package dev.weir.sql.ast;

/** Work on every kind of statement: a new kind does not compile until it is handled. */
public interface StatementVisitor<R> {
    R visit(AlterSource statement);

    R visit(AlterSystem statement);

    R visit(AssertNullValues statement);

    R visit(AssertSchema statement);

    R visit(AssertSource statement);

    R visit(AssertTopic statement);

    R visit(AssertValues statement);

    R visit(CreateAsSelect statement);

    R visit(CreateConnector statement);

    R visit(CreateSource statement);

    R visit(CreateType statement);

    R visit(Define statement);

    R visit(Describe statement);

    R visit(DropConnector statement);

    R visit(DropSource statement);

    R visit(DropType statement);

    R visit(Explain statement);

    R visit(InsertSelect statement);

    R visit(InsertValues statement);

    R visit(Print statement);

    R visit(Query statement);

    R visit(QueryControl statement);

    R visit(RunScript statement);

    R visit(SetProperty statement);

    R visit(Show statement);

    R visit(Undefine statement);

    R visit(UnsetProperty statement);
}
