package dev.weir.sql.parse;

import dev.weir.sql.ast.Describe;
import dev.weir.sql.ast.Describe.Subject;
import dev.weir.sql.ast.Print;
import dev.weir.sql.ast.Show;
import dev.weir.sql.ast.Show.Listing;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.grammar.DialectParser.DescribeAllContext;
import dev.weir.sql.parse.grammar.DialectParser.DescribeConnectorContext;
import dev.weir.sql.parse.grammar.DialectParser.DescribeContext;
import dev.weir.sql.parse.grammar.DialectParser.DescribeFunctionContext;
import dev.weir.sql.parse.grammar.DialectParser.DescribeSourceContext;
import dev.weir.sql.parse.grammar.DialectParser.DescriptionContext;
import dev.weir.sql.parse.grammar.DialectParser.ListConnectorPluginsContext;
import dev.weir.sql.parse.grammar.DialectParser.ListConnectorsContext;
import dev.weir.sql.parse.grammar.DialectParser.ListFunctionsContext;
import dev.weir.sql.parse.grammar.DialectParser.ListPropertiesContext;
import dev.weir.sql.parse.grammar.DialectParser.ListQueriesContext;
import dev.weir.sql.parse.grammar.DialectParser.ListSourcesContext;
import dev.weir.sql.parse.grammar.DialectParser.ListTopicsContext;
import dev.weir.sql.parse.grammar.DialectParser.ListTypesContext;
import dev.weir.sql.parse.grammar.DialectParser.ListVariablesContext;
import dev.weir.sql.parse.grammar.DialectParser.NumberContext;
import dev.weir.sql.parse.grammar.DialectParser.PrintContext;
import dev.weir.sql.parse.grammar.DialectParser.ShowContext;
import dev.weir.sql.parse.grammar.DialectParserBaseVisitor;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the statements that only look: SHOW, DESCRIBE and PRINT. */
final class LookReader {
    private final Reading reading;
    private final NameReader names;
    private final LiteralReader literals;

    LookReader(Reading reading, NameReader names, LiteralReader literals) {
        this.reading = reading;
        this.names = names;
        this.literals = literals;
    }

    Statement show(ShowContext context) {
        return new Show(reading.origin(context), context.listing().accept(new Listings()));
    }

    Statement describe(DescribeContext context) {
        return new Describe(reading.origin(context), subject(context.description()));
    }

    Statement print(PrintContext context) {
        boolean sampled = context.INTERVAL() != null || context.SAMPLE() != null;
        int limitAt = sampled ? 1 : 0;
        return new Print(
                reading.origin(context),
                names.resource(context.resourceName()),
                context.BEGINNING() != null,
                sampled ? number(context.number(0)) : OptionalLong.empty(),
                number(context.number(limitAt)));
    }

    private OptionalLong number(@Nullable NumberContext context) {
        return context == null ? OptionalLong.empty() : literals.longValue(context);
    }

    private Subject subject(DescriptionContext context) {
        return context.accept(new Subjects());
    }

    /** One method for each thing that can be described. */
    private final class Subjects extends DialectParserBaseVisitor<Subject> {
        @Override
        public Subject visitDescribeAll(DescribeAllContext context) {
            SourceKind kind = context.STREAMS() != null ? SourceKind.STREAM : SourceKind.TABLE;
            return new Subject.OfAll(kind, context.EXTENDED() != null);
        }

        @Override
        public Subject visitDescribeFunction(DescribeFunctionContext context) {
            return new Subject.OfFunction(names.name(context.identifier()));
        }

        @Override
        public Subject visitDescribeConnector(DescribeConnectorContext context) {
            return new Subject.OfConnector(names.name(context.identifier()));
        }

        @Override
        public Subject visitDescribeSource(DescribeSourceContext context) {
            return new Subject.OfSource(names.source(context.sourceName()), context.EXTENDED() != null);
        }
    }

    /** One method for each thing that can be listed. */
    private static final class Listings extends DialectParserBaseVisitor<Listing> {
        @Override
        public Listing visitListProperties(ListPropertiesContext context) {
            return new Listing.PropertyList();
        }

        @Override
        public Listing visitListTopics(ListTopicsContext context) {
            return new Listing.Topics(context.ALL() != null, context.EXTENDED() != null);
        }

        @Override
        public Listing visitListSources(ListSourcesContext context) {
            SourceKind kind = context.STREAMS() != null ? SourceKind.STREAM : SourceKind.TABLE;
            return new Listing.Sources(kind, context.EXTENDED() != null);
        }

        @Override
        public Listing visitListFunctions(ListFunctionsContext context) {
            return new Listing.Functions();
        }

        @Override
        public Listing visitListConnectors(ListConnectorsContext context) {
            if (context.SOURCE() != null) {
                return new Listing.Connectors(Show.Scope.SOURCE);
            }
            return new Listing.Connectors(context.SINK() != null ? Show.Scope.SINK : Show.Scope.ALL);
        }

        @Override
        public Listing visitListConnectorPlugins(ListConnectorPluginsContext context) {
            return new Listing.ConnectorPlugins();
        }

        @Override
        public Listing visitListTypes(ListTypesContext context) {
            return new Listing.Types();
        }

        @Override
        public Listing visitListVariables(ListVariablesContext context) {
            return new Listing.Variables();
        }

        @Override
        public Listing visitListQueries(ListQueriesContext context) {
            return new Listing.Queries(context.EXTENDED() != null);
        }
    }
}
