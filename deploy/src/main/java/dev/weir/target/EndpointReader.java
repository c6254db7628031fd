package dev.weir.target;

import dev.weir.diagnostic.Diagnostic;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the settings of one HTTP server: address, credentials, headers, TLS. */
final class EndpointReader {
    private final SettingValues values;

    EndpointReader(SettingValues values) {
        this.values = values;
    }

    /** Nothing if the section is absent or its address is wrong; the latter is reported. */
    Optional<Endpoint> read(String section) {
        Optional<URI> url = url(section, section + ".url");
        Credentials credentials = credentials(section);
        var headers = values.takeAll(section + ".headers.");
        Tls tls = new Tls(keyStore(section + ".truststore"), keyStore(section + ".keystore"));
        return url.map(address -> new Endpoint(address, credentials, headers, tls));
    }

    /** The address that the first of the keys holds. */
    Optional<URI> url(String... keys) {
        return values.take(keys).flatMap(this::url);
    }

    private Optional<URI> url(Setting setting) {
        try {
            URI url = URI.create(setting.value().strip().replaceAll("/+$", ""));
            if (isHttp(url)) {
                return Optional.of(url);
            }
        } catch (IllegalArgumentException e) {
            // Said below, together with addresses that are URIs of another kind.
        }
        values.report(Diagnostic.error(
                "WEIR-NET-002",
                "A server's address could not be read",
                "`" + setting.key()
                        + "` must be an address such as http://localhost:8088 or https://ksqldb.example.com, without user name and password; those go into `username` and `password` beside it.",
                setting.span()));
        return Optional.empty();
    }

    private static boolean isHttp(URI url) {
        boolean scheme = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        return scheme && url.getHost() != null && url.getUserInfo() == null && url.getQuery() == null;
    }

    private Credentials credentials(String section) {
        Optional<Setting> user = values.take(section + ".username");
        Optional<Secret> password = values.takeSecret(section + ".password");
        Optional<Setting> token = values.take(section + ".token");
        if (token.isPresent()) {
            user.ifPresent(this::twoCredentials);
            return new Credentials.Bearer(new Secret(token.get().value()));
        }
        return user.<Credentials>map(
                        name -> new Credentials.Basic(name.value(), password.orElseGet(() -> new Secret(""))))
                .orElseGet(Credentials.Anonymous::new);
    }

    private void twoCredentials(Setting user) {
        values.report(Diagnostic.error(
                "WEIR-NET-005",
                "A server has two kinds of credentials",
                "`" + user.key() + "` and a token can't both be used. Remove one of them.",
                user.span()));
    }

    private Optional<KeyStoreFile> keyStore(String key) {
        Optional<Secret> password = values.takeSecret(key + "-password");
        return values.take(key).map(setting -> new KeyStoreFile(Path.of(setting.value()), password));
    }
}
