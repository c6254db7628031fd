package dev.weir.sandbox.network;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Asks a server over HTTP until it answers. */
public final class HttpProbe {
    private static final int PAUSE_MILLIS = 50;
    private static final int TIMEOUT_MILLIS = 5_000;

    private HttpProbe() {}

    /** Returns as soon as the address answers with 200. */
    public static void awaitOk(URI address, Duration within) throws IOException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!isOk(address)) {
            if (System.nanoTime() > deadline) {
                throw new IOException(address + " did not answer within " + within.toSeconds() + " s");
            }
            pause();
        }
    }

    private static boolean isOk(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
