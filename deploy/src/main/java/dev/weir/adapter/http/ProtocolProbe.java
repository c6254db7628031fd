package dev.weir.adapter.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Finds out what a port speaks after a request to it has failed. ksqlDB users lose hours to http given for https: some servers answer with a byte
 * of TLS alert, some close, some keep silent, so the failure itself doesn't tell. Nothing secret is ever sent.
 */
public final class ProtocolProbe {
    private static final int PATIENCE = (int) Duration.ofSeconds(2).toMillis();

    private ProtocolProbe() {}

    static boolean speaksTls(URI url) {
        return speaksTls(url.getHost(), port(url));
    }

    /** Whether a TLS handshake succeeds, whatever the certificate. */
    public static boolean speaksTls(String host, int port) {
        try (Socket socket = connect(host, port);
                SSLSocket secure =
                        (SSLSocket) trustingAnyone().getSocketFactory().createSocket(socket, host, port, true)) {
            secure.startHandshake();
            return true;
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether a plain HTTP request is answered in HTTP. */
    static boolean speaksPlainHttp(URI url) {
        try (Socket socket = connect(url.getHost(), port(url))) {
            socket.getOutputStream().write("HEAD / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(5);
            return new String(start, StandardCharsets.US_ASCII).equals("HTTP/");
        } catch (IOException e) {
            return false;
        }
    }

    private static Socket connect(String host, int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), PATIENCE);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    private static SSLContext trustingAnyone() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anyone()}, null);
        return context;
    }

    /** Trusts every certificate: the connection carries nothing and is closed after the handshake. */
    private static final class Anyone implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
