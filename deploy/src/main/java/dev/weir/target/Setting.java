package dev.weir.target;

import dev.weir.source.Span;

/**
 * One entry below a target in weir.yaml, nested mappings joined by dots: {@code ksqldb.url}, {@code kafka.sasl.jaas.config}.
 *
 * @param value as written, with its references such as {@code ${env:KSQL_PASSWORD}} unresolved
 */
public record Setting(String key, String value, Span span) {}
