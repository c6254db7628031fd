package dev.weir.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several files in one text: each begins with a line {@code -- path --}. What stands before the first is a comment. */
public record ProjectArchive(Map<String, String> files) {
    private static final Pattern HEADER = Pattern.compile("(?m)^-- (\\S+) --\\R");

    public ProjectArchive {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    public static ProjectArchive read(Path path) throws IOException {
        String text = Files.readString(path);
        Map<String, String> files = new TreeMap<>();
        Matcher matcher = HEADER.matcher(text);
        boolean more = matcher.find();
        while (more) {
            MatchResult header = matcher.toMatchResult();
            more = matcher.find();
            files.put(header.group(1), text.substring(header.end(), more ? matcher.start() : text.length()));
        }
        return new ProjectArchive(files);
    }

    /** The files in a directory of the archive, by their paths from there. */
    public ProjectArchive directory(String name) {
        Map<String, String> inside = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(name + "/")) {
                inside.put(path.substring(name.length() + 1), text);
            }
        });
        return new ProjectArchive(inside);
    }

    public void unpack(Path directory) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
