package dev.weir.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class GeoTest {
    private static final double QUARTER_IN_KM = 6_371 * Math.PI / 2;

    private final GeoDistanceIn distances = new GeoDistanceIn();
    private final GeoWithin nearness = new GeoWithin();
    private final GeoHash hashes = new GeoHash();

    @Test
    void aQuarterOfTheEquatorInAllUnits() {
        assertThat(distances.distance(0.0, 0.0, 0.0, 90.0, "km")).isCloseTo(QUARTER_IN_KM, within(1e-9));
        assertThat(distances.distance(0.0, 0.0, 0.0, 90.0, "M")).isCloseTo(1_000 * QUARTER_IN_KM, within(1e-6));
        assertThat(distances.distance(0.0, 0.0, 0.0, 90.0, "Mi")).isCloseTo(3_959 * Math.PI / 2, within(1e-9));
        assertThat(distances.distance(0.0, 0.0, 0.0, 90.0, " ft "))
                .isCloseTo(5_280 * 3_959 * Math.PI / 2, within(1e-6));
    }

    @Test
    void oppositePointsAreHalfTheEarthApart() {
        assertThat(distances.distance(90.0, 0.0, -90.0, 0.0, "km")).isCloseTo(2 * QUARTER_IN_KM, within(1e-9));
        assertThat(distances.distance(10.1, 20.2, -10.1, -159.8, "km")).isCloseTo(2 * QUARTER_IN_KM, within(1e-3));
    }

    @Test
    void aPointIsWithinADistanceUpToAndAtIt() {
        double feet = Objects.requireNonNull(distances.distance(52.0, 13.0, 52.0001, 13.0, "ft"));
        assertThat(feet).isBetween(36.0, 37.0);

        assertThat(nearness.within(52.0, 13.0, 52.0001, 13.0, feet, "ft")).isTrue();
        assertThat(nearness.within(52.0, 13.0, 52.0001, 13.0, Math.nextDown(feet), "ft"))
                .isFalse();
    }

    @Test
    void aHashIsTheOneThatEverybodyGives() {
        assertThat(hashes.hash(57.64911, 10.40744, 11)).isEqualTo("u4pruydqqvj");
        assertThat(hashes.hash(0.0, 0.0, 1)).isEqualTo("s");
        assertThat(hashes.hash(-90.0, -180.0, 12)).isEqualTo("000000000000");
        assertThat(hashes.hash(90.0, 180.0, 3)).isEqualTo("zzz");
    }

    @Test
    void aShorterHashIsTheBeginningOfALongerOne() {
        assertThat(hashes.hash(52.52, 13.405, 12)).startsWith(String.valueOf(hashes.hash(52.52, 13.405, 5)));
    }

    @Test
    void nullStaysNull() {
        assertThat(distances.distance(null, 0.0, 0.0, 0.0, "km")).isNull();
        assertThat(distances.distance(0.0, null, 0.0, 0.0, "km")).isNull();
        assertThat(distances.distance(0.0, 0.0, null, 0.0, "km")).isNull();
        assertThat(distances.distance(0.0, 0.0, 0.0, null, "km")).isNull();
        assertThat(distances.distance(0.0, 0.0, 0.0, 0.0, null)).isNull();
        assertThat(nearness.within(0.0, 0.0, 0.0, 0.0, null, "km")).isNull();
        assertThat(nearness.within(0.0, 0.0, 0.0, null, 1.0, "km")).isNull();
        assertThat(hashes.hash(null, 0.0, 5)).isNull();
        assertThat(hashes.hash(0.0, null, 5)).isNull();
        assertThat(hashes.hash(0.0, 0.0, null)).isNull();
    }

    @Test
    void whatIsNotOnEarthIsRefused() {
        assertThatThrownBy(() -> distances.distance(90.1, 0.0, 0.0, 0.0, "km")).hasMessageContaining("latitude");
        assertThatThrownBy(() -> distances.distance(0.0, 0.0, 0.0, -180.1, "km"))
                .hasMessageContaining("longitude");
        assertThatThrownBy(() -> hashes.hash(Double.NaN, 0.0, 5)).hasMessageContaining("latitude");
        assertThatThrownBy(() -> distances.distance(0.0, 0.0, 0.0, 0.0, "yd"))
                .hasMessageContaining("'yd'; there are km, m, mi, ft");
        assertThatThrownBy(() -> hashes.hash(0.0, 0.0, 0)).hasMessageContaining("0");
        assertThatThrownBy(() -> hashes.hash(0.0, 0.0, 13)).hasMessageContaining("13");
    }
}
