package dev.weir.udf;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A unit of length, with the radius of the Earth in it. The radii are those of ksqlDB's GEO_DISTANCE, 6371 km and 3959 miles, so that both functions agree; that
 * mile is 0.006 % longer than 1.609344 km.
 */
enum LengthUnit {
    KM("km", 6_371),
    M("m", 6_371_000),
    MI("mi", 3_959),
    FT("ft", 3_959 * 5_280.0);

    private final String symbol;
    private final double earthRadius;

    LengthUnit(String symbol, double earthRadius) {
        this.symbol = symbol;
        this.earthRadius = earthRadius;
    }

    double earthRadius() {
        return earthRadius;
    }

    /**
     * @param symbol in any case
     * @throws IllegalArgumentException if no unit has it
     */
    static LengthUnit named(String symbol) {
        String known = symbol.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(known))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit of length: '" + symbol + "'; there are "
                        + Arrays.stream(values()).map(unit -> unit.symbol).collect(Collectors.joining(", "))));
    }
}
