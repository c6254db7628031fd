package dev.weir.cloud;

import java.util.Optional;

/** A ksqlDB server that has nothing and is asked for nothing: there is no description of its API to check it against. */
final class EmptyKsqlDb implements Api {
    @Override
    public Optional<Reply> answer(Call call) {
        return switch (call.path()) {
            case "/info" ->
                Optional.of(
                        Reply.of(200, "{\"KsqlServerInfo\":{\"version\":\"0.29\",\"ksqlServiceId\":\"pksqlc-1\"}}"));
            case "/ksql" -> Optional.of(Reply.of(200, "[]"));
            default -> Optional.empty();
        };
    }
}
