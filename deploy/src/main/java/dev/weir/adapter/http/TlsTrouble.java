package dev.weir.adapter.http;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why a secure connection couldn't be made, by the innermost failure: what Java says of the outer ones names its classes. */
enum TlsTrouble {
    EXPIRED(" has a certificate that has expired. Renew it on the server."),
    TOO_EARLY(" has a certificate that isn't valid yet. Compare the clocks of both machines."),
    OTHER_HOST(" has a certificate for other host names. Use one of those in the address."),
    UNTRUSTED(
            " has a certificate that nobody has signed whom Weir trusts. If the authority is your own, name a `truststore` that holds its certificate."),
    OTHER(" and Weir can't agree on TLS%s. If it asks for a client certificate, name a `keystore`.");

    private final String what;

    TlsTrouble(String what) {
        this.what = what;
    }

    /** One or two sentences about the server that they begin with. */
    static String told(String server, IOException failure) {
        Throwable cause = causes(failure).reduce(failure, (outer, inner) -> inner);
        String words = Optional.ofNullable(cause.getMessage())
                .map(message -> " (" + message + ")")
                .orElse("");
        return server + of(failure).what.formatted(words);
    }

    private static TlsTrouble of(IOException failure) {
        if (is(failure, CertificateExpiredException.class)) {
            return EXPIRED;
        }
        if (is(failure, CertificateNotYetValidException.class)) {
            return TOO_EARLY;
        }
        if (is(failure, SSLPeerUnverifiedException.class)) {
            return OTHER_HOST;
        }
        boolean untrusted =
                is(failure, CertPathBuilderException.class) || is(failure, CertPathValidatorException.class);
        return untrusted ? UNTRUSTED : OTHER;
    }

    private static boolean is(IOException failure, Class<? extends Exception> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
