package dev.weir.udf;

import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;
import io.confluent.ksql.function.udf.UdfParameter;
import org.jspecify.annotations.Nullable;

/** GEO_DISTANCE_IN: ksqlDB's GEO_DISTANCE with metres and feet. Numbers of other types, DECIMAL too, become DOUBLE on their way in. */
@UdfDescription(
        name = "GEO_DISTANCE_IN",
        description = "Distance of two points on Earth in kilometres, metres, miles or feet",
        category = "GEO",
        author = "Weir",
        version = "1")
public class GeoDistanceIn {

    /** @throws IllegalArgumentException if a point isn't on Earth or the unit is unknown */
    @Udf(description = "The distance along a great circle, as GEO_DISTANCE gives it; null if an argument is null.")
    public @Nullable Double distance(
            @UdfParameter(value = "lat1", description = "latitude of the first point in degrees") @Nullable
                    Double latitude,
            @UdfParameter(value = "lon1", description = "longitude of the first point in degrees") @Nullable
                    Double longitude,
            @UdfParameter(value = "lat2", description = "latitude of the second point in degrees") @Nullable
                    Double otherLatitude,
            @UdfParameter(value = "lon2", description = "longitude of the second point in degrees") @Nullable
                    Double otherLongitude,
            @UdfParameter(value = "unit", description = "'km', 'm', 'mi' or 'ft', in any case") @Nullable String unit) {
        if (latitude == null || longitude == null || otherLatitude == null || otherLongitude == null || unit == null) {
            return null;
        }
        Coordinates other = new Coordinates(otherLatitude, otherLongitude);
        return new Coordinates(latitude, longitude).distanceTo(other, LengthUnit.named(unit));
    }
}
