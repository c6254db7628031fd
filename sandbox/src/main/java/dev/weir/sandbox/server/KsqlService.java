package dev.weir.sandbox.server;

import dev.weir.sandbox.server.command.CommandStatuses;
import dev.weir.sandbox.server.command.Lane;
import dev.weir.sandbox.server.entity.CommandStatus;
import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.Requests;
import dev.weir.sandbox.server.http.Endpoints;
import dev.weir.sandbox.server.http.Streamed;
import dev.weir.sandbox.server.query.QueryService;
import dev.weir.sandbox.server.query.RowInserter;
import dev.weir.sandbox.server.session.Session;
import dev.weir.sandbox.server.statement.Toolbox;
import dev.weir.sandbox.server.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the server does behind its routes. */
final class KsqlService implements Endpoints {
    /** A command that takes longer makes the health check red. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final World world;
    private final Toolbox toolbox;
    private final CommandStatuses statuses;
    private final Lane lane;
    private final QueryService queries;
    private final Supplier<String> clusterId;
    private final ClusterTermination termination;
    private final RequestExecution requests;

    KsqlService(
            World world,
            Toolbox toolbox,
            CommandStatuses statuses,
            Lane lane,
            QueryService queries,
            Supplier<String> clusterId,
            ClusterTermination termination) {
        this.world = world;
        this.toolbox = toolbox;
        this.statuses = statuses;
        this.lane = lane;
        this.queries = queries;
        this.clusterId = clusterId;
        this.termination = termination;
        this.requests = new RequestExecution(world, toolbox, statuses);
    }

    @Override
    public String clusterId() {
        return clusterId.get();
    }

    @Override
    public String serviceId() {
        return toolbox.serviceId();
    }

    @Override
    public Health health() {
        return new Health(true, true, !lane.busyFor(SLOW));
    }

    @Override
    public List<Entity> execute(Requests.Ksql request) {
        return requests.execute(request);
    }

    @Override
    public Map<String, CommandStatus.Status> statuses() {
        return statuses.all();
    }

    @Override
    public Optional<CommandStatus> status(String commandId) {
        return statuses.find(commandId);
    }

    @Override
    public void checkProperty(String name) {
        toolbox.rules().checkAllowed(name);
    }

    /** Properties that belong to the server are passed over here; {@code /ksql} refuses them. */
    @Override
    public Streamed query(Requests.QueryStream request, QueryEndpoint endpoint) {
        Map<String, Object> properties = new TreeMap<>(request.properties().orElse(Map.of()));
        properties.keySet().removeIf(name -> !toolbox.rules().allowed(name));
        toolbox.rules().checkValues(properties);
        Session session = new Session(properties, RequestExecution.variables(request.sessionVariables()));
        return queries.begin(request.sql(), session, endpoint);
    }

    @Override
    public boolean closeQuery(String queryId) {
        return toolbox.transientQueries().end(queryId);
    }

    @Override
    public Inserter inserter(Requests.InsertsStream request) {
        return RowInserter.open(
                world, request.target(), new Session(request.properties().orElse(Map.of()), Map.of()));
    }

    @Override
    public List<Entity> terminateCluster(Requests.TerminateCluster request) {
        return termination.terminate(request.deleteTopicList().orElse(List.of()));
    }
}
