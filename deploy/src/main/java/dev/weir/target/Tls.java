package dev.weir.target;

import java.util.Optional;

/**
 * What differs from the JDK's own TLS settings.
 *
 * @param trusted certificates to trust instead of the JDK's
 * @param own the client's certificate, for servers that ask for one
 */
public record Tls(Optional<KeyStoreFile> trusted, Optional<KeyStoreFile> own) {
    public static final Tls STANDARD = new Tls(Optional.empty(), Optional.empty());
}
