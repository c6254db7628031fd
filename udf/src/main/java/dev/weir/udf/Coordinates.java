package dev.weir.udf;

/** A point on Earth, in degrees: north and east are positive. */
final class Coordinates {
    static final double MAX_LATITUDE = 90;
    static final double MAX_LONGITUDE = 180;

    private final double latitude;
    private final double longitude;

    /** @throws IllegalArgumentException if the point isn't on Earth */
    Coordinates(double latitude, double longitude) {
        this.latitude = within(MAX_LATITUDE, latitude, "latitude");
        this.longitude = within(MAX_LONGITUDE, longitude, "longitude");
    }

    double latitude() {
        return latitude;
    }

    double longitude() {
        return longitude;
    }

    /** Along a great circle of a round Earth, by the haversine formula. */
    double distanceTo(Coordinates other, LengthUnit unit) {
        double from = Math.toRadians(latitude);
        double to = Math.toRadians(other.latitude);
        double chord = haversine(to - from)
                + haversine(Math.toRadians(other.longitude - longitude)) * Math.cos(from) * Math.cos(to);
        return 2 * unit.earthRadius() * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double haversine(double angle) {
        double half = Math.sin(angle / 2);
        return half * half;
    }

    private static double within(double limit, double degrees, String what) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException("no " + what + " on Earth: " + degrees);
        }
        return degrees;
    }
}
