package dev.weir.imports;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names of files after names of things, which may hold anything; no two are the same, whatever a file system thinks of upper and lower case. */
final class FileNames {
    private final Set<String> taken = new TreeSet<>();

    /** @param ending with its dot */
    String of(String name, String ending) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[.-]+", "");
        String base = plain.isEmpty() ? "unnamed" : plain;
        String file = base + ending;
        for (int next = 2; !taken.add(file.toLowerCase(Locale.ROOT)); next++) {
            file = base + "-" + next + ending;
        }
        return file;
    }
}
