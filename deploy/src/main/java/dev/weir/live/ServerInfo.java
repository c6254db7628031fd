package dev.weir.live;

/**
 * The ksqlDB server of a target.
 *
 * @param version such as 7.9.0
 * @param serviceId {@code ksql.service.id}, which names consumer groups
 */
public record ServerInfo(String version, String serviceId) {}
