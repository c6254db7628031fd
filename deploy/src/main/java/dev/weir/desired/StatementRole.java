package dev.weir.desired;

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

/** What a statement of a pipeline's script is for. */
final class StatementRole implements StatementVisitor<StatementRole.Role> {

    enum Role {
        /** It creates something. */
        DEPLOYED,
        /** It changes what the following statements mean. */
        SESSION,
        /** It shows or asserts something, and leaves nothing behind. */
        LOOKS,
        /** It changes what exists in a way that has no place in a description of what should exist. */
        REFUSED
    }

    @Override
    public Role visit(AlterSource statement) {
        return Role.REFUSED;
    }

    @Override
    public Role visit(AlterSystem statement) {
        return Role.REFUSED;
    }

    @Override
    public Role visit(AssertNullValues statement) {
        return Role.REFUSED;
    }

    @Override
    public Role visit(AssertSchema statement) {
        return Role.LOOKS;
    }

    @Override
    public Role visit(AssertSource statement) {
        return Role.REFUSED;
    }

    @Override
    public Role visit(AssertTopic statement) {
        return Role.LOOKS;
    }

    @Override
    public Role visit(AssertValues statement) {
        return Role.REFUSED;
    }

    @Override
    public Role visit(CreateAsSelect statement) {
        return Role.DEPLOYED;
    }

    @Override
    public Role visit(CreateConnector statement) {
        return Role.DEPLOYED;
    }

    @Override
    public Role visit(CreateSource statement) {
        return Role.DEPLOYED;
    }

    @Override
    public Role visit(CreateType statement) {
        return Role.DEPLOYED;
    }

    @Override
    public Role visit(Define statement) {
        return Role.SESSION;
    }

    @Override
    public Role visit(Describe statement) {
        return Role.LOOKS;
    }

    @Override
    public Role visit(DropConnector statement) {
        return Role.REFUSED;
    }

    @Override
    public Role visit(DropSource statement) {
        return Role.REFUSED;
    }

    @Override
    public Role visit(DropType statement) {
        return Role.REFUSED;
    }

    @Override
    public Role visit(Explain statement) {
        return Role.LOOKS;
    }

    @Override
    public Role visit(InsertSelect statement) {
        return Role.DEPLOYED;
    }

    @Override
    public Role visit(InsertValues statement) {
        return Role.DEPLOYED;
    }

    @Override
    public Role visit(Print statement) {
        return Role.LOOKS;
    }

    @Override
    public Role visit(Query statement) {
        return Role.LOOKS;
    }

    @Override
    public Role visit(QueryControl statement) {
        return Role.REFUSED;
    }

    @Override
    public Role visit(RunScript statement) {
        return Role.REFUSED;
    }

    @Override
    public Role visit(SetProperty statement) {
        return Role.SESSION;
    }

    @Override
    public Role visit(Show statement) {
        return Role.LOOKS;
    }

    @Override
    public Role visit(Undefine statement) {
        return Role.SESSION;
    }

    @Override
    public Role visit(UnsetProperty statement) {
        return Role.SESSION;
    }
}
