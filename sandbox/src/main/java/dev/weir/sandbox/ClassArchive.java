package dev.weir.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The archive of loaded classes, which takes more than a second off the start. It fits one JVM and one class path only. The JVM writes it at the end
 * of a first run, under another name, so that one that is killed while it writes leaves nothing that looks like an archive.
 */
final class ClassArchive {
    private static final String UNFINISHED = ".new";
    private static final int NAME_BYTES = 8;

    private final Path file;

    private ClassArchive(Path file) {
        this.file = file;
    }

    static ClassArchive in(Path directory, List<Path> classPath) throws IOException {
        Files.createDirectories(directory);
        ClassArchive archive = new ClassArchive(directory.resolve(fingerprint(classPath) + ".jsa"));
        archive.finish();
        archive.removeOthers();
        return archive;
    }

    /** Folders of classes cannot be archived. */
    static boolean isPossible(List<Path> classPath) {
        return classPath.stream().allMatch(Files::isRegularFile);
    }

    /** Uses the archive, or has it made. */
    String option() {
        return Files.exists(file) ? "-XX:SharedArchiveFile=" + file : "-XX:ArchiveClassesAtExit=" + file + UNFINISHED;
    }

    /** Takes over what the last run has written; that run has ended, or we would not be starting. */
    private void finish() throws IOException {
        Path written = file.resolveSibling(file.getFileName() + UNFINISHED);
        if (Files.exists(written) && isWhole(written)) {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The JVM writes the header last, so one that was killed before has left zeros there. */
    private static boolean isWhole(Path archive) throws IOException {
        try (InputStream in = Files.newInputStream(archive)) {
            byte[] magic = in.readNBytes(Integer.BYTES);
            return magic.length == Integer.BYTES && ByteBuffer.wrap(magic).getInt() != 0;
        }
    }

    private void removeOthers() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent())) {
            for (Path other : files) {
                if (!other.equals(file)) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }

    private static String fingerprint(List<Path> classPath) throws IOException {
        StringBuilder parts =
                new StringBuilder(System.getProperty("java.home")).append(System.getProperty("java.vm.version"));
        for (Path entry : classPath) {
            parts.append('\n')
                    .append(entry)
                    .append(Files.size(entry))
                    .append(Files.getLastModifiedTime(entry).toMillis());
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(parts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
