package dev.weir.udf;

import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;
import io.confluent.ksql.function.udf.UdfParameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** EMAIL_HASH: joins and counts by customer without showing who it is. */
@UdfDescription(
        name = "EMAIL_HASH",
        description = "SHA-256 of an e-mail address, in hex; case and surrounding blanks make no difference",
        category = "MASKING",
        author = "Weir")
public class EmailHash {

    @Udf(description = "The same 64 hex digits for the same address; null for null.")
    public @Nullable String emailHash(
            @UdfParameter(value = "email", description = "the address") @Nullable String email) {
        if (email == null) {
            return null;
        }
        byte[] normalised = email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return hex(sha256(normalised));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder(bytes.length * 2);
        for (byte each : bytes) {
            hex.append(Character.forDigit((each >> 4) & 0xf, 16)).append(Character.forDigit(each & 0xf, 16));
        }
        return hex.toString();
    }
}
