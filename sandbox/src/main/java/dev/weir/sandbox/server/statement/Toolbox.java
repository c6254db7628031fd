package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.kafka.ConsumerGroups;
import dev.weir.sandbox.server.query.TransientQueries;
import dev.weir.sandbox.server.session.PropertyRules;
import dev.weir.sandbox.server.session.ServerProperties;
import dev.weir.sandbox.topology.QueryEngine;

/**
 * What statements look things up in beside a world; the same for all requests.
 *
 * @param host the server's own address, {@code 127.0.0.1:8088}
 */
public record Toolbox(
        ServerProperties serverProperties,
        PropertyRules rules,
        ConsumerGroups groups,
        TransientQueries transientQueries,
        QueryEngine engine,
        String host,
        String serviceId) {}
