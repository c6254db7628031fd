package dev.weir.sandbox.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * What a system is started with, chosen once and kept: connectors are configured with it.
 *
 * @param port on 127.0.0.1
 * @param password of its user; made at random, since everybody on this machine can reach the port
 * @param wanted whether it is started with the sandbox
 */
public record SystemSettings(int port, String password, boolean wanted) {
    private static final int PASSWORD_BYTES = 12;

    static SystemSettings fresh(int port) {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return new SystemSettings(port, HexFormat.of().formatHex(random), true);
    }

    SystemSettings wanted(boolean now) {
        return new SystemSettings(port, password, now);
    }

    SystemSettings withPort(int other) {
        return new SystemSettings(other, password, wanted);
    }

    public static Optional<SystemSettings> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return Optional.of(new SystemSettings(
                Integer.parseInt(properties.getProperty("port", "0")),
                properties.getProperty("password", ""),
                Boolean.parseBoolean(properties.getProperty("wanted", "true"))));
    }

    /** Only its owner can read the file. */
    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("password", password);
        properties.setProperty("wanted", Boolean.toString(wanted));
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(next, text.toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return "port " + port + (wanted ? "" : ", not wanted");
    }
}
