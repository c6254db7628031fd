package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Node;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.SelectItem;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.plan.TypedExpression.FieldAccess;
import dev.weir.sql.schema.Column;
import dev.weir.sql.type.SqlType.Field;
import dev.weir.sql.type.SqlType.Struct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The SELECT list: stars become columns, every column gets a name. */
final class SelectList {
    /** One column of the result. */
    record Item(String name, TypedExpression expression, Node written) {
        Item with(TypedExpression rewritten) {
            return new Item(name, rewritten, written);
        }
    }

    private final Context context;
    private final Stars stars;
    private final ExpressionTyper typer;
    private final Scope scope;
    private final GeneratedNames names;
    private final List<Item> items = new ArrayList<>();

    SelectList(Context context, Stars stars, Scope scope, ExpressionTyper typer) {
        this.context = context;
        this.stars = stars;
        this.scope = scope;
        this.typer = typer;
        this.names = new GeneratedNames(
                scope.entries().stream().map(Scope.Entry::name).toList());
    }

    List<Item> items(Query query) {
        aliases(query).forEach(names::use);
        GeneratedNames fields = new GeneratedNames(
                scope.entries().stream().map(Scope.Entry::name).toList());
        for (SelectItem item : query.select()) {
            if (item instanceof SelectItem.All all) {
                items.addAll(stars.expand(all));
            } else if (item instanceof SelectItem.AllFields struct) {
                addFields(struct, fields);
            } else {
                addSingle((SelectItem.Single) item, fields);
            }
        }
        checkDistinct();
        return items;
    }

    private Collection<String> aliases(Query query) {
        List<String> aliases = new ArrayList<>();
        for (SelectItem item : query.select()) {
            if (item instanceof SelectItem.Single single) {
                single.alias().ifPresent(alias -> aliases.add(alias.text()));
                if (single.alias().isEmpty() && single.expression() instanceof Expression.Column column) {
                    aliases.add(column.name().text());
                }
            }
        }
        return aliases;
    }

    private void addSingle(SelectItem.Single item, GeneratedNames fields) {
        TypedExpression typed = typer.type(item.expression());
        String name = item.alias().map(Object::toString).orElseGet(() -> name(item.expression(), fields));
        items.add(new Item(name, typed, item));
    }

    private String name(Expression expression, GeneratedNames fields) {
        if (expression instanceof Expression.Column column) {
            return columnName(column);
        }
        return expression instanceof Expression.FieldOf field
                ? fields.forField(field.field().text())
                : names.next();
    }

    /** In a join, a column that several sources have is called with its source. */
    private String columnName(Expression.Column column) {
        String name = column.name().text();
        Set<Optional<String>> owners = new HashSet<>();
        scope.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .forEach(entry -> owners.add(entry.source()));
        return owners.size() > 1 && column.source().isPresent()
                ? column.source().get() + "_" + name
                : name;
    }

    private void addFields(SelectItem.AllFields item, GeneratedNames fields) {
        TypedExpression struct = typer.type(item.struct());
        if (struct.type() instanceof Struct type) {
            for (Field field : type.fields()) {
                String name = fields.forField(field.name());
                items.add(new Item(name, new FieldAccess(struct, field.name(), field.type()), item));
            }
        } else if (!ExpressionTyper.isNull(struct)) {
            context.report(
                    Problem.NOT_A_STRUCT,
                    item.struct(),
                    "->* takes the fields of a struct; this is " + ExpressionTyper.a(struct.type()) + ".");
        }
    }

    private void checkDistinct() {
        Set<String> seen = new HashSet<>();
        for (Item item : items) {
            if (!seen.add(item.name())) {
                context.report(
                        Problem.DUPLICATE_COLUMN,
                        item.written(),
                        "The result has a column " + item.name() + " already.",
                        "Give one of them another name with AS.");
            }
        }
    }

    static Item item(Column column, Node written) {
        return new Item(column.name(), new ColumnReference(column.name(), column.type()), written);
    }
}
