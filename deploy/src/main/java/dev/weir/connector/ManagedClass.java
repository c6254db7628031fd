package dev.weir.connector;

/** A fully managed connector class of Confluent Cloud and its settings. */
public record ManagedClass(String name, KeyTable settings) {

    /** The setting that holds the format of values, {@code input.data.format} or {@code output.data.format}. */
    public boolean sink() {
        return settings.names("topics");
    }
}
