package dev.weir.cloud;

import dev.weir.target.Credentials;
import dev.weir.target.Endpoint;
import dev.weir.target.Secret;
import dev.weir.target.Tls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** Services at one address of this machine, each checked against its description, with faults on request. */
final class CheckedServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Map<Api, Optional<OpenApi>> services = new LinkedHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger faulty = new AtomicInteger();
    private volatile Fault fault = Fault.BROKEN;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;

    CheckedServer() {
        Logger.getLogger(MockWebServer.class.getName()).setLevel(Level.OFF);
        server.setDispatcher(new Answering());
        try {
            server.start(InetAddress.getByName("127.0.0.1"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param description of the service; empty where there is none */
    CheckedServer with(Api api, Optional<OpenApi> description) {
        services.put(api, description);
        return this;
    }

    /** The next {@code count} requests go wrong. */
    void fail(Fault next, int count) {
        fault = next;
        faulty.set(count);
    }

    /** From now on every answer takes this long. */
    void takeItsTime(Duration answering) {
        delay = answering;
        mostAtOnce.set(0);
    }

    /** How many requests were under way at the same time. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** Everything in which a request or an answer didn't fit its description. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    Endpoint endpoint(String user, String password) {
        return new Endpoint(
                URI.create(address()),
                new Credentials.Basic(user, new Secret(password)),
                new TreeMap<>(),
                Tls.STANDARD);
    }

    String address() {
        return "http://127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
        server.close();
    }

    private final class Answering extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            try {
                Thread.sleep(delay.toMillis());
                return answer(call(request));
            } finally {
                underWay.decrementAndGet();
            }
        }

        private MockResponse answer(Call call) {
            calls.add(call);
            for (Map.Entry<Api, Optional<OpenApi>> service : services.entrySet()) {
                if (faulty.get() > 0 && faulty.getAndDecrement() > 0) {
                    return faulty(service.getKey());
                }
                Optional<Reply> reply = service.getKey().answer(call);
                if (reply.isPresent()) {
                    service.getValue().ifPresent(api -> complaints.addAll(api.complaints(call, reply.get())));
                    return response(reply.get()).build();
                }
            }
            complaints.add(call.line() + ": nobody serves this");
            return new MockResponse.Builder().code(500).build();
        }

        private MockResponse faulty(Api api) {
            return switch (fault) {
                case RESET ->
                    new MockResponse.Builder()
                            .onResponseStart(new SocketEffect.CloseSocket())
                            .build();
                case SILENT ->
                    new MockResponse.Builder()
                            .onResponseStart(SocketEffect.Stall.INSTANCE)
                            .build();
                case LIMITED_FOR_LONG ->
                    new MockResponse.Builder()
                            .code(429)
                            .setHeader("X-RateLimit-Reset", "600")
                            .build();
                case LIMITED_FOR_AN_INSTANT ->
                    new MockResponse.Builder()
                            .code(429)
                            .setHeader("Retry-After", "0")
                            .build();
                default ->
                    fault.speaks()
                            ? response(api.error(fault.status(), "it is the test that says no"))
                                    .build()
                            : new MockResponse.Builder().code(fault.status()).build();
            };
        }

        private MockResponse.Builder response(Reply reply) {
            MockResponse.Builder builder =
                    new MockResponse.Builder().code(reply.status()).body(reply.body());
            return reply.body().isEmpty() ? builder : builder.setHeader("Content-Type", reply.mediaType());
        }
    }

    private static Call call(RecordedRequest request) {
        String[] target = request.getTarget().split("\\?", 2);
        return new Call(
                request.getMethod(),
                target[0],
                target.length > 1 ? target[1] : "",
                header(request, "Authorization"),
                header(request, "Content-Type"),
                Optional.ofNullable(request.getBody()).map(body -> body.utf8()).orElse(""));
    }

    private static String header(RecordedRequest request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name)).orElse("");
    }

    List<String> lines() {
        return calls.stream().map(Call::line).toList();
    }
}
