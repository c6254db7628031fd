package dev.weir.udf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmailHashTest {
    private final EmailHash function = new EmailHash();

    @Test
    void isTheHexOfSha256() {
        assertThat(function.emailHash("ada@example.com"))
                .isEqualTo("b5fc85e55755f9e0d030a10ab4429b6b2944855f9a0d60077fe832becbc41d72");
    }

    @Test
    void caseAndBlanksMakeNoDifference() {
        assertThat(function.emailHash(" Ada@Example.com ")).isEqualTo(function.emailHash("ada@example.com"));
    }

    @Test
    void nullStaysNull() {
        assertThat(function.emailHash(null)).isNull();
    }

    @Test
    void theDomainMayBeKept() {
        assertThat(function.emailHash(" Ada@Example.com", true))
                .isEqualTo(function.emailHash("ada@example.com") + "@example.com");
        assertThat(function.emailHash("ada@example.com", false)).isEqualTo(function.emailHash("ada@example.com"));
        assertThat(function.emailHash("ada", true)).isEqualTo(function.emailHash("ada"));
        assertThat(function.emailHash(null, true)).isNull();
        assertThat(function.emailHash("ada@example.com", null)).isNull();
    }
}
