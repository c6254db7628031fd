package dev.weir.sandbox.expression.function;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Text as bytes and back, in hex, utf8, ascii and base64. */
final class Encodings {
    private Encodings() {}

    static Object encode(String text, String from, String to) {
        String encoded = text(bytes(text, from), to);
        return to.equalsIgnoreCase("hex") ? encoded.toLowerCase(Locale.ROOT) : encoded;
    }

    static Object toBytes(String text, String encoding) {
        return ByteBuffer.wrap(bytes(text, encoding));
    }

    static Object fromBytes(ByteBuffer buffer, String encoding) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return text(bytes, encoding);
    }

    private static byte[] bytes(String text, String encoding) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "hex" -> hex(text);
            case "utf8" -> text.getBytes(StandardCharsets.UTF_8);
            case "ascii" -> text.getBytes(StandardCharsets.US_ASCII);
            case "base64" -> Base64.getDecoder().decode(text);
            default -> throw unknown(encoding);
        };
    }

    private static String text(byte[] bytes, String encoding) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "hex" -> HexFormat.of().withUpperCase().formatHex(bytes);
            case "utf8" -> new String(bytes, StandardCharsets.UTF_8);
            case "ascii" -> new String(bytes, StandardCharsets.US_ASCII);
            case "base64" -> Base64.getEncoder().encodeToString(bytes);
            default -> throw unknown(encoding);
        };
    }

    /** Also as SQL and C write it: {@code X'1F'} and {@code 0x1F}; only the latter may have an odd number of digits. */
    private static byte[] hex(String text) {
        if (text.toLowerCase(Locale.ROOT).startsWith("0x")) {
            String digits = text.substring(2);
            return HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits);
        }
        boolean quoted = text.matches("(?i)x'.*'");
        return HexFormat.of().parseHex(quoted ? text.substring(2, text.length() - 1) : text);
    }

    static Object md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IllegalArgumentException unknown(String encoding) {
        return new IllegalArgumentException("not an encoding: " + encoding);
    }
}
