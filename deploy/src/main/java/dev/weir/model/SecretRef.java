package dev.weir.model;

/**
 * A value by reference, because it is secret or not known before something runs: {@code ${env:NAME}}, {@code ${file:path}}, {@code ${sandbox:name}} or
 * {@code ${terraform:output}}. Only the execution looks it up.
 */
public record SecretRef(Store store, String name) {

    /** Where values are kept. */
    public enum Store {
        ENV("env"),
        FILE("file"),
        /** What the sandbox gives: addresses and passwords of its servers and systems. */
        SANDBOX("sandbox"),
        /** What Terraform has made: the outputs of the target's configuration. */
        TERRAFORM("terraform");

        private final String key;

        Store(String key) {
            this.key = key;
        }

        /** How a text refers to one of its values. */
        public String reference(String name) {
            return "${" + key + ":" + name + "}";
        }

        static Store named(String key) {
            return switch (key) {
                case "env" -> ENV;
                case "file" -> FILE;
                case "terraform" -> TERRAFORM;
                default -> SANDBOX;
            };
        }
    }
}
