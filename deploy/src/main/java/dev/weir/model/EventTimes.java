package dev.weir.model;

import java.util.Optional;

/**
 * When generated events happened: evenly over a span of time.
 *
 * @param start {@code today} or {@code yesterday} for the midnight in UTC at which such a day began, or an instant as in ISO 8601
 * @param spanMillis from the first event to the end of the last one's share
 * @param field that holds an event's time too, in milliseconds since 1970
 * @param late events out of order
 */
public record EventTimes(String start, long spanMillis, Optional<String> field, Optional<Late> late) {
    /**
     * Events that come later than they happened.
     *
     * @param share of all events, from 0 to 1
     * @param byMillis how much earlier such an event happened than its neighbours, at most
     */
    public record Late(double share, long byMillis) {}
}
