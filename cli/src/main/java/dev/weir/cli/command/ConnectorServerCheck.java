package dev.weir.cli.command;

import dev.weir.connector.Catalogue;
import dev.weir.connector.WrittenConnector;
import dev.weir.connector.check.ServerComplaints;
import dev.weir.connector.cloud.CloudRendering;
import dev.weir.connector.cloud.KafkaAuth;
import dev.weir.connector.cloud.RenderedConnector;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Resource;
import dev.weir.port.ConnectorOperations;
import dev.weir.port.ConnectorPlugin;
import dev.weir.session.TargetSession;
import dev.weir.target.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lets a target's own servers check connectors that are not deployed. Secrets go to them, and are taken out of what they answer. */
final class ConnectorServerCheck {
    private static final String HIDDEN = "…";

    private final Session session;
    private final Workspace workspace;
    private final String target;

    ConnectorServerCheck(Session session, String target) {
        this.session = session;
        this.workspace = Workspace.open(session);
        this.target = target;
    }

    /** What is said of each, with the servers' words. */
    List<List<Diagnostic>> check(List<ConnectorFinder.Found> found) {
        try (TargetSession opened = TargetAccess.open(session, workspace, target)) {
            boolean cloud = opened.cloud().isPresent();
            List<List<Diagnostic>> all = new ArrayList<>();
            opened.connectors()
                    .ifPresentOrElse(
                            server -> found.forEach(each -> all.add(check(each, server, cloud))),
                            () -> found.forEach(each -> all.add(each.said())));
            return all;
        }
    }

    private List<Diagnostic> check(ConnectorFinder.Found found, ConnectorOperations server, boolean cloud) {
        WrittenConnector written = found.connector();
        List<Diagnostic> said = new ArrayList<>(found.said());
        Resource.Connector connector = cloud ? rendered(written, said) : written.resource();
        List<String> classes =
                server.plugins().stream().map(ConnectorPlugin::className).toList();
        if (!classes.contains(connector.type())) {
            said.add(ServerComplaints.noSuchClass(written, connector.type(), classes));
            return said;
        }
        SortedMap<String, String> hidden = new TreeMap<>();
        SortedMap<String, String> config = resolved(connector, hidden);
        SortedMap<String, String> complaints = new TreeMap<>(server.validate(connector.type(), config));
        complaints.replaceAll((key, words) -> without(words, hidden));
        return ServerComplaints.merge(written, said, complaints);
    }

    private static Resource.Connector rendered(WrittenConnector written, List<Diagnostic> said) {
        Checked<RenderedConnector> rendered =
                CloudRendering.of(Catalogue.shipped(), written, KafkaAuth.ofEnvironment());
        rendered.diagnostics().stream().filter(one -> !said.contains(one)).forEach(said::add);
        return rendered.value().resource();
    }

    /** @param hidden takes the secrets, by their values */
    private SortedMap<String, String> resolved(Resource.Connector connector, Map<String, String> hidden) {
        Secrets secrets = workspace.secrets();
        SortedMap<String, String> config = new TreeMap<>();
        config.put("name", connector.name());
        config.put("connector.class", connector.type());
        connector.config().forEach((key, value) -> {
            Secrets.Resolution resolution = secrets.resolve(value.template());
            String text = resolution instanceof Secrets.Resolution.Found found ? found.text() : value.template();
            config.put(key, text);
            if (!value.secrets().isEmpty() && !text.isEmpty()) {
                hidden.put(text, key);
            }
        });
        return config;
    }

    private static String without(String words, Map<String, String> hidden) {
        String clean = words;
        for (String secret : hidden.keySet()) {
            clean = clean.replace(secret, HIDDEN);
        }
        return clean;
    }
}
