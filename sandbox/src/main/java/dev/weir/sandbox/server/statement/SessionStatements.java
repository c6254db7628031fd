package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.session.PropertyRules;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.UnsetProperty;

/** SET and UNSET: they hold for the rest of the request. */
final class SessionStatements {
    private final Call call;
    private final PropertyRules rules;

    SessionStatements(Call call, PropertyRules rules) {
        this.call = call;
        this.rules = rules;
    }

    /** A property that belongs to the server is passed over in silence, as in ksqlDB; only in streamsProperties it is refused. */
    void set(SetProperty set) {
        requireKnown(set.property());
        if (rules.allowed(set.property())) {
            call.session().set(set.property(), set.value());
        }
    }

    void unset(UnsetProperty unset) {
        requireKnown(unset.property());
        call.session().unset(unset.property());
    }

    private void requireKnown(String property) {
        if (!rules.known(property)) {
            throw call.refused("Unknown property: " + property);
        }
    }
}
