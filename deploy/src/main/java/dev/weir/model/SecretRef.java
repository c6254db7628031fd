package dev.weir.model;

/** A secret by reference: {@code ${env:NAME}} or {@code ${file:path}}. Only the execution looks the value up. */
public record SecretRef(Store store, String name) {

    /** Where secrets are kept. */
    public enum Store {
        ENV,
        FILE
    }
}
