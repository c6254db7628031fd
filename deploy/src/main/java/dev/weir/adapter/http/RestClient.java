package dev.weir.adapter.http;

import dev.weir.port.Deadline;
import dev.weir.target.Credentials;
import dev.weir.target.Endpoint;
import dev.weir.target.Secret;
import dev.weir.target.ServerException;
import dev.weir.target.Timeouts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends requests to one server. Failures below and around HTTP come out as {@link ServerException}s; every other status is the caller's to read. */
public final class RestClient implements AutoCloseable {
    private final Endpoint endpoint;
    private final OkHttpClient client;
    private final Failures failures;
    private final Duration patience;

    public RestClient(Service service, Endpoint endpoint, Timeouts timeouts) {
        this.endpoint = endpoint;
        this.patience = timeouts.request();
        this.failures = new Failures(service, endpoint, timeouts);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.request())
                .writeTimeout(timeouts.request())
                // A redirected POST would arrive as a GET; better to say where the server points to.
                .followRedirects(false);
        if (!HttpUrl.get(endpoint.url()).isHttps()) {
            // Otherwise the machine's certificates are read, which takes longer than all the requests of a plan.
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        TlsContext.of(service, endpoint)
                .ifPresent(context -> builder.sslSocketFactory(context.sockets(), context.trust()));
        this.client = builder.build();
    }

    /** How this server's failures are worded. */
    public Failures failures() {
        return failures;
    }

    /** Repeats what can safely be repeated, for as long as one answer may take. */
    public Answer send(Request request) {
        Deadline deadline = Deadline.in(patience);
        for (int attempt = 0; ; attempt++) {
            Duration pause;
            try {
                Answer answer = once(request);
                Optional<Duration> again =
                        Repetition.pause(request, answer, attempt).filter(deadline::allows);
                if (again.isEmpty()) {
                    return failures.check(request, answer);
                }
                pause = again.get();
            } catch (IOException e) {
                pause = Repetition.pause(request, e, attempt)
                        .filter(deadline::allows)
                        .orElseThrow(() -> failures.of(e));
            }
            deadline.sleep(pause);
        }
    }

    private Answer once(Request request) throws IOException {
        try (Response response = call(client, request).execute()) {
            return answer(response);
        }
    }

    /** Opens an answer that comes bit by bit and may last for ever; nothing but closing it ends the wait for more. */
    public OpenAnswer open(Request request) {
        OkHttpClient patient = client.newBuilder().readTimeout(Duration.ZERO).build();
        Call call = call(patient, request);
        try {
            Response response = call.execute();
            if (response.isSuccessful()) {
                return new OpenAnswer(call, response, failures);
            }
            try (response) {
                return new OpenAnswer(call, failures.check(request, answer(response)), failures);
            }
        } catch (IOException e) {
            throw failures.of(e);
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private Call call(OkHttpClient through, Request request) {
        okhttp3.Request.Builder builder = new okhttp3.Request.Builder().url(url(request));
        builder.header("Accept", request.accept());
        endpoint.headers().forEach((name, value) -> builder.header(name, value.reveal()));
        authorization().ifPresent(value -> builder.header("Authorization", value.reveal()));
        builder.method(request.method(), body(request).orElse(null));
        return through.newCall(builder.build());
    }

    private static Optional<RequestBody> body(Request request) {
        if (request.body().isPresent()) {
            return Optional.of(
                    new OnceBody(request.mediaType(), Json.write(request.body().get())));
        }
        boolean needed = request.method().equals("POST") || request.method().equals("PUT");
        return needed ? Optional.of(RequestBody.EMPTY) : Optional.empty();
    }

    private HttpUrl url(Request request) {
        HttpUrl.Builder url = HttpUrl.get(endpoint.url()).newBuilder();
        request.path().forEach(url::addPathSegment);
        if (!request.query().isEmpty()) {
            url.query(request.query());
        }
        return url.build();
    }

    private Optional<Secret> authorization() {
        if (endpoint.credentials() instanceof Credentials.Basic basic) {
            return Optional.of(new Secret(
                    okhttp3.Credentials.basic(basic.user(), basic.password().reveal())));
        }
        if (endpoint.credentials() instanceof Credentials.Bearer bearer) {
            return Optional.of(new Secret("Bearer " + bearer.token().reveal()));
        }
        return Optional.empty();
    }

    private static Answer answer(Response response) throws IOException {
        String mediaType = Optional.ofNullable(response.header("Content-Type")).orElse("");
        return new Answer(
                response.code(),
                mediaType,
                RetryAfter.read(Optional.ofNullable(response.header("Retry-After"))
                        .or(() -> Optional.ofNullable(response.header("X-RateLimit-Reset"))
                                .filter(seconds -> response.code() == 429))),
                response.body().string());
    }
}
