package dev.weir.udf;

import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;
import io.confluent.ksql.function.udf.UdfParameter;
import org.jspecify.annotations.Nullable;

/** GEO_WITHIN: whether two points are near each other. */
@UdfDescription(
        name = "GEO_WITHIN",
        description = "Whether two points on Earth are at most a distance apart",
        category = "GEO",
        author = "Weir",
        version = "1")
public class GeoWithin {
    private final GeoDistanceIn distances = new GeoDistanceIn();

    /** @throws IllegalArgumentException if a point isn't on Earth or the unit is unknown */
    @Udf(description = "True up to and at the distance; null if an argument is null.")
    public @Nullable Boolean within(
            @UdfParameter(value = "lat1", description = "latitude of the first point in degrees") @Nullable
                    Double latitude,
            @UdfParameter(value = "lon1", description = "longitude of the first point in degrees") @Nullable
                    Double longitude,
            @UdfParameter(value = "lat2", description = "latitude of the second point in degrees") @Nullable
                    Double otherLatitude,
            @UdfParameter(value = "lon2", description = "longitude of the second point in degrees") @Nullable
                    Double otherLongitude,
            @UdfParameter(value = "distance", description = "how far apart they may be") @Nullable Double distance,
            @UdfParameter(value = "unit", description = "'km', 'm', 'mi' or 'ft', in any case") @Nullable String unit) {
        Double apart = distances.distance(latitude, longitude, otherLatitude, otherLongitude, unit);
        return apart == null || distance == null ? null : apart <= distance;
    }
}
