package dev.weir.udf;

import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;
import io.confluent.ksql.function.udf.UdfParameter;
import org.jspecify.annotations.Nullable;

/**
 * GEO_HASH: the cell of the Earth that a point lies in. Each character halves the cell five times, longitude and latitude by turns, beginning with longitude;
 * five halvings are a digit of the alphabet. Cells of one parent begin with its name, so that a prefix can be grouped by.
 */
@UdfDescription(
        name = "GEO_HASH",
        description = "Geohash of a point on Earth: points with a long common beginning are near each other",
        category = "GEO",
        author = "Weir",
        version = "1")
public class GeoHash {
    /** Digits and letters without a, i, l and o. */
    private static final String ALPHABET = "0123456789bcdefghjkmnpqrstuvwxyz";

    private static final int BITS = 5;
    private static final int LONGEST = 12;

    /** @throws IllegalArgumentException if the point isn't on Earth or the length isn't 1 to 12 */
    @Udf(description = "A cell of about 5 km for 5 characters, 150 m for 7, 5 m for 9; null if an argument is null.")
    public @Nullable String hash(
            @UdfParameter(value = "lat", description = "latitude in degrees") @Nullable Double latitude,
            @UdfParameter(value = "lon", description = "longitude in degrees") @Nullable Double longitude,
            @UdfParameter(value = "length", description = "number of characters, 1 to 12") @Nullable Integer length) {
        if (latitude == null || longitude == null || length == null) {
            return null;
        }
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("no length of a geohash: " + length);
        }
        return hash(new Coordinates(latitude, longitude), length);
    }

    private static String hash(Coordinates point, int length) {
        Halving longitude = new Halving(Coordinates.MAX_LONGITUDE, point.longitude());
        Halving latitude = new Halving(Coordinates.MAX_LATITUDE, point.latitude());
        StringBuilder hash = new StringBuilder(length);
        int digit = 0;
        for (int bit = 0; bit < length * BITS; bit++) {
            digit = digit * 2 + (bit % 2 == 0 ? longitude : latitude).next();
            if (bit % BITS == BITS - 1) {
                hash.append(ALPHABET.charAt(digit));
                digit = 0;
            }
        }
        return hash.toString();
    }

    /** Halves a range again and again, and says in which half a value lies: 1 for the upper one. */
    private static final class Halving {
        private final double value;
        private double low;
        private double high;

        Halving(double limit, double value) {
            this.value = value;
            this.low = -limit;
            this.high = limit;
        }

        int next() {
            double middle = (low + high) / 2;
            if (value >= middle) {
                low = middle;
                return 1;
            }
            high = middle;
            return 0;
        }
    }
}
