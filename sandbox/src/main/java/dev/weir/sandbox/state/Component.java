package dev.weir.sandbox.state;

/** The servers of a sandbox, in the order in which people think of them. */
public enum Component {
    KSQLDB("ksqldb", "ksqlDB server", 8088, "http://localhost:"),
    KAFKA("kafka", "Kafka broker", 9092, "localhost:"),
    CONNECT("connect", "Kafka Connect", 8083, "http://localhost:"),
    REGISTRY("schema-registry", "Schema Registry", 8081, "http://localhost:");

    private final String key;
    private final String title;
    private final int usualPort;
    private final String addressPrefix;

    Component(String key, String title, int usualPort, String addressPrefix) {
        this.key = key;
        this.title = title;
        this.usualPort = usualPort;
        this.addressPrefix = addressPrefix;
    }

    /** How files and arguments name it. */
    public String key() {
        return key;
    }

    /** How people name it. */
    public String title() {
        return title;
    }

    /** Where clients look for it unless they are told otherwise. */
    public int usualPort() {
        return usualPort;
    }

    /** What a client's configuration says: a URL, or host and port for Kafka. */
    public String address(int port) {
        return addressPrefix + port;
    }
}
