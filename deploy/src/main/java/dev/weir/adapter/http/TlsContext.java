package dev.weir.adapter.http;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.target.Endpoint;
import dev.weir.target.FailureKind;
import dev.weir.target.KeyStoreFile;
import dev.weir.target.ServerException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The certificates of an endpoint, ready for the HTTP client. */
record TlsContext(SSLSocketFactory sockets, X509TrustManager trust) {

    /** Nothing if the JDK's own settings are to be used. */
    static Optional<TlsContext> of(Service service, Endpoint endpoint) {
        if (endpoint.tls().trusted().isEmpty() && endpoint.tls().own().isEmpty()) {
            return Optional.empty();
        }
        try {
            X509TrustManager trust = trust(endpoint.tls().trusted());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own(endpoint.tls().own()), new X509TrustManager[] {trust}, null);
            return Optional.of(new TlsContext(context.getSocketFactory(), trust));
        } catch (GeneralSecurityException | IOException e) {
            throw unreadable(service, e);
        }
    }

    private static X509TrustManager trust(Optional<KeyStoreFile> file) throws GeneralSecurityException, IOException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(file.isPresent() ? load(file.get()) : null);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no X.509 trust manager"));
    }

    private static KeyManager @Nullable [] own(Optional<KeyStoreFile> file)
            throws GeneralSecurityException, IOException {
        if (file.isEmpty()) {
            return null;
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(load(file.get()), password(file.get()));
        return factory.getKeyManagers();
    }

    private static KeyStore load(KeyStoreFile file) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(file.path().toFile(), password(file));
    }

    private static char[] password(KeyStoreFile file) {
        return file.password().map(secret -> secret.reveal().toCharArray()).orElse(new char[0]);
    }

    private static ServerException unreadable(Service service, Exception cause) {
        return new ServerException(
                        FailureKind.INSECURE,
                        Diagnostic.error(
                                "WEIR-NET-108",
                                "A key store could not be read",
                                "The truststore or keystore of `" + service.section() + "` could not be opened ("
                                        + cause.getMessage() + "). Check its path and its password."))
                .causedBy(cause);
    }
}
