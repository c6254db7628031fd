package dev.weir.udf;

import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;
import io.confluent.ksql.function.udf.UdfParameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * EMAIL_HASH: joins and counts by customer without showing who it is. It is a pseudonym and no secret: whoever knows an address can compute its hash.
 */
@UdfDescription(
        name = "EMAIL_HASH",
        description = "SHA-256 of an e-mail address, in hex; case and surrounding blanks make no difference",
        category = "MASKING",
        author = "Weir",
        version = "1")
public class EmailHash {

    @Udf(description = "The same 64 hex digits for the same address; null for null.")
    public @Nullable String emailHash(
            @UdfParameter(value = "email", description = "the address") @Nullable String email) {
        if (email == null) {
            return null;
        }
        return hex(sha256(normalised(email).getBytes(StandardCharsets.UTF_8)));
    }

    @Udf(description = "The same, and after it the domain if it is to be kept; null if an argument is null.")
    public @Nullable String emailHash(
            @UdfParameter(value = "email", description = "the address") @Nullable String email,
            @UdfParameter(value = "keepDomain", description = "whether @ and the domain follow") @Nullable
                    Boolean keepDomain) {
        String hash = emailHash(email);
        if (email == null || hash == null || keepDomain == null) {
            return null;
        }
        return keepDomain ? hash + domain(normalised(email)) : hash;
    }

    private static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** With its @; empty where there is none. */
    private static String domain(String email) {
        int at = email.lastIndexOf('@');
        return at < 0 ? "" : email.substring(at);
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
