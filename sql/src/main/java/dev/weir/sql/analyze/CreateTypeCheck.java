package dev.weir.sql.analyze;

import dev.weir.sql.ast.CreateType;

/** CREATE TYPE. */
final class CreateTypeCheck {
    private final Context context;
    private final CreateType statement;

    CreateTypeCheck(Context context, CreateType statement) {
        this.context = context;
        this.statement = statement;
    }

    Analyzed check() {
        String name = statement.name().text();
        boolean taken = context.catalog().customType(name).isPresent();
        if (taken && !statement.ifNotExists()) {
            context.report(
                    Problem.NAME_TAKEN,
                    statement.name(),
                    "There is a type " + name + " already.",
                    "Write CREATE TYPE IF NOT EXISTS, or DROP TYPE first.");
        }
        return new Analyzed.DefinedType(statement, name, context.type(statement.type()), statement.ifNotExists());
    }
}
