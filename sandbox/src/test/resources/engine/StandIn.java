import com.sun.net.httpserver.HttpServer;
import java.io.FileReader;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Answers /info where its properties say, as ksqlDB does, with what it was told. */
class StandIn {
    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        try (Reader file = new FileReader(arguments[0], StandardCharsets.UTF_8)) {
            properties.load(file);
        }
        URI listener = URI.create(properties.getProperty("listeners"));
        HttpServer server = HttpServer.create(new InetSocketAddress(listener.getHost(), listener.getPort()), 0);
        byte[] info = ("{\"KsqlServerInfo\":{\"version\":\"stand-in\",\"kafkaClusterId\":\"x\",\"ksqlServiceId\":\""
                        + properties.getProperty("ksql.service.id") + "\",\"kafka\":\""
                        + properties.getProperty("bootstrap.servers") + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/info", exchange -> {
            exchange.sendResponseHeaders(200, info.length);
            exchange.getResponseBody().write(info);
            exchange.close();
        });
        server.start();
        System.out.println("serving on " + listener);
    }
}
