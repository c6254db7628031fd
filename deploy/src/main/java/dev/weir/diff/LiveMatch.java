package dev.weir.diff;

import dev.weir.drift.ConnectorSettings;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.SchemaFormat;
import dev.weir.normal.CustomTypes;
import dev.weir.normal.SchemaText;
import dev.weir.normal.ServerStatement;
import dev.weir.sql.ast.CreateType;

/** Whether something on a target is what a pipeline wants, for want of a record of what was applied. */
final class LiveMatch {
    private final CustomTypes types;

    /** @param types that the pipeline's statements may use */
    LiveMatch(CustomTypes types) {
        this.types = types;
    }

    boolean matches(Resource wanted, Observed live) {
        if (wanted instanceof Resource.Topic topic && live instanceof Observed.Topic observed) {
            return sameTopic(topic, observed);
        }
        if (wanted instanceof Resource.Schema schema && live instanceof Observed.Subject subject) {
            return sameSchema(schema, subject);
        }
        if (wanted instanceof Resource.Connector connector && live instanceof Observed.Connector observed) {
            return ConnectorSettings.match(connector, observed);
        }
        if (wanted instanceof Resource.SqlObject object) {
            return sameObject(object, live);
        }
        return false;
    }

    private static boolean sameTopic(Resource.Topic topic, Observed.Topic observed) {
        boolean partitions = topic.partitions().isEmpty() || topic.partitions().getAsInt() == observed.partitions();
        boolean replicas = topic.replicas().isEmpty() || topic.replicas().getAsInt() == observed.replicas();
        return partitions && replicas && TopicDifference.config(topic, observed).isEmpty();
    }

    private static boolean sameSchema(Resource.Schema schema, Observed.Subject subject) {
        SchemaFormat format = schema.format();
        return format == subject.format() && SchemaText.same(format, schema.text(), subject.text());
    }

    private boolean sameObject(Resource.SqlObject object, Observed live) {
        if (live instanceof Observed.Source source) {
            return ServerStatement.saysTheSame(source.statement(), object.statement(), types);
        }
        if (live instanceof Observed.Query query) {
            return ServerStatement.saysTheSame(query.statement(), object.statement(), types);
        }
        return live instanceof Observed.Type type
                && object.statement() instanceof CreateType wanted
                && ServerStatement.saysTheSame(
                        "CREATE TYPE `" + type.name() + "` AS " + type.definition() + ";", wanted, types);
    }
}
