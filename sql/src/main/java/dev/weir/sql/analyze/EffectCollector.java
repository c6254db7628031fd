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
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Print;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.QueryControl;
import dev.weir.sql.ast.RunScript;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.Show;
import dev.weir.sql.ast.StatementVisitor;
import dev.weir.sql.ast.Undefine;
import dev.weir.sql.ast.UnsetProperty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Collects the effects of one statement. Its methods give back the collector only because a visitor has to give back something. */
final class EffectCollector implements StatementVisitor<EffectCollector> {
    private final Set<Reference> creates = new LinkedHashSet<>();
    private final Set<Reference> reads = new LinkedHashSet<>();
    private final Set<Reference> writes = new LinkedHashSet<>();
    private final Set<Reference> drops = new LinkedHashSet<>();
    private final ReferenceCollector references = new ReferenceCollector(reads);

    Effects effects() {
        return new Effects(
                new ArrayList<>(creates), new ArrayList<>(reads), new ArrayList<>(writes), new ArrayList<>(drops));
    }

    /** A topic that may have to be made is created; without a number of partitions it has to be there. */
    @Override
    public EffectCollector visit(CreateSource statement) {
        creates.add(source(statement.name()));
        references.columns(statement.elements());
        Optional<Reference.Topic> topic = TopicReferences.topic(statement.properties());
        boolean made = statement.properties().find("PARTITIONS").isPresent();
        topic.ifPresent(made ? creates::add : reads::add);
        topic.ifPresent(found -> TopicReferences.inferred(statement, found).forEach(reads::add));
        topic.ifPresent(found -> TopicReferences.registered(statement, found).forEach(creates::add));
        return this;
    }

    @Override
    public EffectCollector visit(CreateAsSelect statement) {
        Reference.Topic topic = TopicReferences.sinkTopic(statement);
        creates.add(source(statement.name()));
        creates.add(topic);
        creates.addAll(TopicReferences.registered(statement.properties(), topic));
        references.query(statement.query());
        return this;
    }

    @Override
    public EffectCollector visit(CreateConnector statement) {
        creates.add(new Reference.Connector(
                statement.name().origin(), statement.name().text()));
        if (statement.direction() == CreateConnector.Direction.SINK) {
            reads.addAll(TopicReferences.sunk(statement.properties()));
        }
        return this;
    }

    @Override
    public EffectCollector visit(CreateType statement) {
        creates.add(type(statement.name()));
        references.type(statement.type());
        return this;
    }

    @Override
    public EffectCollector visit(AlterSource statement) {
        writes.add(source(statement.name()));
        references.columns(statement.added());
        return this;
    }

    @Override
    public EffectCollector visit(DropSource statement) {
        drops.add(source(statement.name()));
        return this;
    }

    @Override
    public EffectCollector visit(DropConnector statement) {
        drops.add(new Reference.Connector(
                statement.name().origin(), statement.name().text()));
        return this;
    }

    @Override
    public EffectCollector visit(DropType statement) {
        drops.add(type(statement.name()));
        return this;
    }

    @Override
    public EffectCollector visit(InsertSelect statement) {
        writes.add(source(statement.target()));
        references.query(statement.query());
        return this;
    }

    @Override
    public EffectCollector visit(InsertValues statement) {
        writes.add(source(statement.target()));
        references.expressions(statement.values());
        return this;
    }

    @Override
    public EffectCollector visit(Query statement) {
        references.query(statement);
        return this;
    }

    @Override
    public EffectCollector visit(Print statement) {
        reads.add(new Reference.Topic(
                statement.topic().origin(), statement.topic().text()));
        return this;
    }

    @Override
    public EffectCollector visit(Describe statement) {
        if (statement.subject() instanceof Describe.Subject.OfSource subject) {
            reads.add(source(subject.name()));
        }
        if (statement.subject() instanceof Describe.Subject.OfFunction subject) {
            reads.add(new Reference.Function(
                    subject.name().origin(), subject.name().text()));
        }
        if (statement.subject() instanceof Describe.Subject.OfConnector subject) {
            reads.add(new Reference.Connector(
                    subject.name().origin(), subject.name().text()));
        }
        return this;
    }

    /** Explaining does nothing, but needs all that the statement needs. */
    @Override
    public EffectCollector visit(Explain statement) {
        if (statement.subject() instanceof Explain.Subject.OfStatement subject) {
            reads.addAll(Effects.of(subject.statement()).reads());
        }
        if (statement.subject() instanceof Explain.Subject.OfQuery subject) {
            reads.add(query(subject.queryId()));
        }
        return this;
    }

    @Override
    public EffectCollector visit(QueryControl statement) {
        Set<Reference> changed = statement.action() == QueryControl.Action.TERMINATE ? drops : writes;
        statement.queryId().map(EffectCollector::query).ifPresent(changed::add);
        return this;
    }

    @Override
    public EffectCollector visit(AssertTopic statement) {
        reads.add(new Reference.Topic(
                statement.topic().origin(), statement.topic().text()));
        return this;
    }

    @Override
    public EffectCollector visit(AssertSchema statement) {
        statement
                .subject()
                .map(name -> new Reference.Subject(name.origin(), name.text()))
                .ifPresent(reads::add);
        return this;
    }

    @Override
    public EffectCollector visit(AssertSource statement) {
        reads.add(source(statement.name()));
        references.columns(statement.elements());
        return this;
    }

    @Override
    public EffectCollector visit(AssertValues statement) {
        reads.add(source(statement.source()));
        references.expressions(statement.values());
        return this;
    }

    @Override
    public EffectCollector visit(AssertNullValues statement) {
        reads.add(source(statement.source()));
        references.expressions(statement.keys());
        return this;
    }

    @Override
    public EffectCollector visit(Show statement) {
        return this;
    }

    @Override
    public EffectCollector visit(SetProperty statement) {
        return this;
    }

    @Override
    public EffectCollector visit(UnsetProperty statement) {
        return this;
    }

    @Override
    public EffectCollector visit(AlterSystem statement) {
        return this;
    }

    @Override
    public EffectCollector visit(Define statement) {
        return this;
    }

    @Override
    public EffectCollector visit(Undefine statement) {
        return this;
    }

    @Override
    public EffectCollector visit(RunScript statement) {
        return this;
    }

    private static Reference.Source source(Name name) {
        return new Reference.Source(name.origin(), name.text());
    }

    private static Reference.Type type(Name name) {
        return new Reference.Type(name.origin(), name.text());
    }

    private static Reference.Query query(Name id) {
        return new Reference.Query(id.origin(), id.text());
    }
}
