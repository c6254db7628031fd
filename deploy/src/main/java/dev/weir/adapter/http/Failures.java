package dev.weir.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.target.Credentials;
import dev.weir.target.Endpoint;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import dev.weir.target.Timeouts;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** The failures that every HTTP server has in common, and how they are told. */
public final class Failures {
    private final Service service;
    private final Endpoint endpoint;
    private final Timeouts timeouts;

    Failures(Service service, Endpoint endpoint, Timeouts timeouts) {
        this.service = service;
        this.endpoint = endpoint;
        this.timeouts = timeouts;
    }

    /** A failure with this server's name and address in its detail. */
    public ServerException failure(FailureKind kind, String code, String summary, String detail) {
        return new ServerException(kind, Diagnostic.error(code, summary, detail));
    }

    /** Another kind of server answers. */
    public ServerException wrongService(String why) {
        return failure(
                FailureKind.WRONG_SERVICE,
                "WEIR-NET-109",
                "Something else answers at a server's address",
                here() + " doesn't answer as a " + service.title() + " does: " + why + ". Check the address in `"
                        + service.section() + "`.");
    }

    /** The title and address of this server, to begin a sentence with. */
    public String here() {
        return "The " + service.title() + " at " + endpoint.url();
    }

    /** What the server says to a refused request, to be shown as it is. */
    public String message(Answer answer) {
        return here() + " says (" + answer.status() + "): "
                + ErrorText.of(answer.json()).orElse("nothing");
    }

    /** The body of an answer that has to have one; without it, what was asked for would seem not to exist. */
    public JsonNode body(Answer answer) {
        JsonNode body = answer.json();
        if (body.isMissingNode() || body.isNull()) {
            throw failure(
                    FailureKind.FAILED,
                    "WEIR-NET-114",
                    "A server's answer is empty",
                    here() + " answered " + answer.status() + " with nothing in it. Try again.");
        }
        return body;
    }

    /** @param host the place where a file should have gone */
    ServerException uploadRefused(String host, int status) {
        return failure(
                FailureKind.REFUSED,
                "WEIR-NET-115",
                "A file can't be uploaded",
                host + ", the place that " + here() + " has named for it, answered " + status + ". Try again.");
    }

    ServerException of(IOException failure) {
        return told(failure).causedBy(failure);
    }

    private ServerException told(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return failure(
                    FailureKind.UNREACHABLE,
                    "WEIR-NET-102",
                    "A server's name can't be resolved",
                    "No address is known for `" + endpoint.url().getHost() + "`. Check `" + service.section()
                            + "` of the target for a typing error, and your network.");
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return failure(
                    FailureKind.UNREACHABLE,
                    "WEIR-NET-101",
                    "A server can't be reached",
                    "Nothing listens at " + endpoint.url() + ", where the " + service.title()
                            + " should be. Start it, or correct the address in `" + service.section() + "`.");
        }
        return mismatch().orElseGet(() -> failure instanceof SSLException ? tlsFailed(failure) : broken(failure));
    }

    private ServerException tlsFailed(IOException failure) {
        return failure(
                FailureKind.INSECURE,
                "WEIR-NET-107",
                "A secure connection can't be made",
                TlsTrouble.told(here(), failure));
    }

    /** Whether the address has the wrong scheme. */
    private Optional<ServerException> mismatch() {
        boolean tls = ProtocolProbe.speaksTls(endpoint.url());
        if (!endpoint.secure() && tls) {
            return Optional.of(failure(
                    FailureKind.INSECURE,
                    "WEIR-NET-105",
                    "http is used for a server that speaks https",
                    here() + " expects TLS. Write https:// in `" + service.section() + "`."));
        }
        if (endpoint.secure() && !tls && ProtocolProbe.speaksPlainHttp(endpoint.url())) {
            return Optional.of(failure(
                    FailureKind.INSECURE,
                    "WEIR-NET-106",
                    "https is used for a server that speaks http",
                    here() + " answers without TLS. Write http:// in `" + service.section()
                            + "`, or give the address of its TLS listener."));
        }
        return Optional.empty();
    }

    private ServerException broken(IOException failure) {
        if (failure instanceof InterruptedIOException) {
            return failure(
                    FailureKind.TIMED_OUT,
                    "WEIR-NET-103",
                    "A server didn't answer in time",
                    here() + " didn't answer within " + timeouts.request().toSeconds()
                            + " s. It may be overloaded, or behind a firewall that drops packets.");
        }
        return failure(
                FailureKind.TIMED_OUT,
                "WEIR-NET-104",
                "The connection to a server broke",
                here() + " ended the connection before its answer was complete (" + failure.getMessage() + ").");
    }

    /** Lets an answer pass whose status is the adapter's business. */
    Answer check(Request request, Answer answer) {
        switch (answer.status()) {
            case 401, 407 -> throw unauthenticated();
            case 403 ->
                throw failure(
                        FailureKind.FORBIDDEN,
                        "WEIR-NET-111",
                        "The user of a server lacks a permission",
                        here() + " knows the user but doesn't allow this request." + said(answer));
            case 429 -> throw limited(answer);
            case 502, 504 -> throw gateway(request, answer);
            case 503 -> {
                // A server's own words are for its adapter.
                if (answer.isPage() || answer.body().isBlank()) {
                    throw gateway(request, answer);
                }
                return answer;
            }
            default -> {
                return sameService(answer);
            }
        }
    }

    /** The gateway can't tell whether the server got the request before it was lost. */
    private ServerException gateway(Request request, Answer answer) {
        return new ServerException(
                request.repeatable() ? FailureKind.BUSY : FailureKind.TIMED_OUT,
                Diagnostic.error(
                        "WEIR-NET-113",
                        "A gateway finds no server behind it",
                        here() + " isn't reached by its gateway." + said(answer)),
                answer.retryAfter());
    }

    private Answer sameService(Answer answer) {
        if (answer.status() >= 300 && answer.status() < 400) {
            throw wrongService("it redirects to another address (status " + answer.status() + ")");
        }
        if (answer.isPage()) {
            throw mismatch()
                    .orElseGet(() -> wrongService("status " + answer.status() + " with a page that isn't JSON"));
        }
        return answer;
    }

    private ServerException unauthenticated() {
        String mend = endpoint.credentials() instanceof Credentials.Anonymous
                ? "It asks for credentials: set `username` and `password`, or `token`, in its section."
                : "It doesn't accept the credentials: check user name and password, or the token.";
        return failure(
                FailureKind.UNAUTHENTICATED,
                "WEIR-NET-110",
                "A server doesn't accept the credentials",
                here() + " answered 401. " + mend);
    }

    private ServerException limited(Answer answer) {
        return new ServerException(
                FailureKind.BUSY,
                Diagnostic.error(
                        "WEIR-NET-112",
                        "A server limits the rate of requests",
                        here() + " has had too many requests." + said(answer)),
                answer.retryAfter());
    }

    private static String said(Answer answer) {
        return ErrorText.of(answer.json())
                .map(message -> " It says: " + message)
                .orElse("");
    }
}
