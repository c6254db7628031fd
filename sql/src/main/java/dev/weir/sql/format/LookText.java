package dev.weir.sql.format;

import dev.weir.sql.ast.Describe.Subject;
import dev.weir.sql.ast.Show;
import dev.weir.sql.ast.Show.Listing;

/** Writes what SHOW lists and what DESCRIBE describes. */
final class LookText {
    private LookText() {}

    static String listing(Listing listing) {
        if (listing instanceof Listing.Topics topics) {
            return (topics.all() ? "ALL " : "") + "TOPICS" + extended(topics.extended());
        }
        if (listing instanceof Listing.Sources sources) {
            return sources.kind() + "S" + extended(sources.extended());
        }
        if (listing instanceof Listing.Queries queries) {
            return "QUERIES" + extended(queries.extended());
        }
        if (listing instanceof Listing.Connectors connectors) {
            return (connectors.scope() == Show.Scope.ALL ? "" : connectors.scope() + " ") + "CONNECTORS";
        }
        return words(listing);
    }

    static String subject(Subject subject) {
        if (subject instanceof Subject.OfAll all) {
            return all.kind() + "S" + extended(all.extended());
        }
        if (subject instanceof Subject.OfFunction function) {
            return "FUNCTION " + Quoting.name(function.name());
        }
        if (subject instanceof Subject.OfConnector connector) {
            return "CONNECTOR " + Quoting.name(connector.name());
        }
        Subject.OfSource source = (Subject.OfSource) subject;
        return Quoting.name(source.name()) + extended(source.extended());
    }

    /** The listings that have nothing to choose. */
    private static String words(Listing listing) {
        if (listing instanceof Listing.PropertyList) {
            return "PROPERTIES";
        }
        if (listing instanceof Listing.Functions) {
            return "FUNCTIONS";
        }
        if (listing instanceof Listing.ConnectorPlugins) {
            return "CONNECTOR PLUGINS";
        }
        return listing instanceof Listing.Types ? "TYPES" : "VARIABLES";
    }

    private static String extended(boolean extended) {
        return extended ? " EXTENDED" : "";
    }
}
