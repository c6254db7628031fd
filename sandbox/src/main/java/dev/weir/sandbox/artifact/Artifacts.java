package dev.weir.sandbox.artifact;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/** Maven's resolver with the user's settings: mirrors, proxies, credentials, offline, and their local repository. */
public final class Artifacts implements AutoCloseable {
    private final RepositorySystem system;
    private final CloseableSession session;
    private final List<RemoteRepository> repositories;

    private Artifacts(RepositorySystem system, CloseableSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = repositories;
    }

    /** @param environment normally that of the process; says where Maven is */
    public static Artifacts open(Map<String, String> environment, FetchListener listener) throws FetchException {
        Settings settings = new MavenSettings(environment).read();
        Repositories repositories = new Repositories(settings);
        RepositorySystem system = new RepositorySystemSupplier().get();
        CloseableSession session = new SessionBuilderSupplier(system)
                .get()
                .withLocalRepositoryBaseDirectories(localRepository(settings))
                .setOffline(settings.isOffline())
                .setMirrorSelector(repositories.mirrors())
                .setProxySelector(repositories.proxies())
                .setAuthenticationSelector(repositories.authentication())
                .setChecksumPolicy(RepositoryPolicy.CHECKSUM_POLICY_FAIL)
                .setTransferListener(new Transfers(listener))
                .setSystemProperties(System.getProperties())
                .build();
        return new Artifacts(system, session, system.newResolutionRepositories(session, repositories.all()));
    }

    /**
     * Artefacts with all that they need to run, fetched where the local repository doesn't have them.
     *
     * @param coordinates {@code group:artifact[:extension[:classifier]]:version}
     * @param without {@code group:artifact} of what is not wanted, with {@code *} for any
     */
    public List<Path> closure(List<String> coordinates, List<String> without) throws FetchException {
        List<Exclusion> exclusions = without.stream().map(Artifacts::exclusion).toList();
        List<Dependency> wanted = coordinates.stream()
                .map(each -> new Dependency(new DefaultArtifact(each), JavaScopes.RUNTIME).setExclusions(exclusions))
                .toList();
        CollectRequest request = new CollectRequest(wanted, List.of(), repositories);
        try {
            return system
                    .resolveDependencies(
                            session,
                            new DependencyRequest(request, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME)))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .map(artifact -> artifact.getPath())
                    .toList();
        } catch (DependencyResolutionException failure) {
            throw failed(coordinates, failure);
        }
    }

    @Override
    public void close() {
        session.close();
        system.shutdown();
    }

    private FetchException failed(List<String> coordinates, DependencyResolutionException failure) {
        String what = String.join(", ", coordinates) + " can't be fetched: " + innermost(failure);
        String hint = session.isOffline()
                ? "Maven's settings say offline. Take that out, or run this once while there is a network."
                : "It is looked for where Maven's settings (~/.m2/settings.xml) lead. Check the network, or name a mirror"
                        + " there; what was fetched once is used without a network.";
        return new FetchException(what, hint).causedBy(failure);
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null || cause instanceof java.net.UnknownHostException
                ? cause.toString()
                : cause.getMessage();
    }

    private static Exclusion exclusion(String pattern) {
        int colon = pattern.indexOf(':');
        return new Exclusion(pattern.substring(0, colon), pattern.substring(colon + 1), "*", "*");
    }

    private static Path localRepository(Settings settings) {
        String given = System.getProperty("maven.repo.local", settings.getLocalRepository());
        return given == null ? MavenSettings.userHome().resolve("repository") : Path.of(given);
    }
}
