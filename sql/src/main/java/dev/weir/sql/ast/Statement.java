package dev.weir.sql.ast;

/** A statement of the dialect, without its closing semicolon. */
public sealed interface Statement extends Node
        permits AlterSource,
                AlterSystem,
                AssertNullValues,
                AssertSchema,
                AssertSource,
                AssertTopic,
                AssertValues,
                CreateAsSelect,
                CreateConnector,
                CreateSource,
                CreateType,
                Define,
                Describe,
                DropConnector,
                DropSource,
                DropType,
                Explain,
                InsertSelect,
                InsertValues,
                Print,
                Query,
                QueryControl,
                RunScript,
                SetProperty,
                Show,
                Undefine,
                UnsetProperty {

    <R> R accept(StatementVisitor<R> visitor);
}
