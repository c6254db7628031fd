package dev.weir.imports;

import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.live.ServerInfo;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.model.SchemaFormat;
import dev.weir.source.SourceText;
import dev.weir.target.Setting;
import dev.weir.target.TargetSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target as a text, a block for everything that there is: a line {@code -- kind name … --}, and what the server says of it. Other blocks say what is asked for.
 * What stands before the first block is a comment.
 */
final class TargetCase {
    private static final Pattern HEADER = Pattern.compile("(?m)^-- (\\S+) (.*) --\\R");

    private final List<Observed> observed = new ArrayList<>();
    private final SortedMap<ResourceId, String> owners = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, String>> properties = new TreeMap<>();
    private final List<Setting> settings = new ArrayList<>();
    private final List<Pattern> includes = new ArrayList<>();
    private final List<Pattern> excludes = new ArrayList<>();
    private boolean managed;

    static TargetCase read(Path path) throws IOException {
        String text = Files.readString(path);
        TargetCase target = new TargetCase();
        Matcher matcher = HEADER.matcher(text);
        boolean more = matcher.find();
        while (more) {
            MatchResult header = matcher.toMatchResult();
            more = matcher.find();
            String body = text.substring(header.end(), more ? matcher.start() : text.length());
            target.add(header.group(1), header.group(2).split(" "), body.strip());
        }
        return target;
    }

    ImportedProject imported() {
        Optional<TargetSettings> written = settings.isEmpty()
                ? Optional.empty()
                : Optional.of(new TargetSettings("prod", new SourceText("weir.yaml", "").whole(), settings));
        TargetFacts facts = new TargetFacts(
                "prod",
                written,
                LiveState.of(new ServerInfo("7.9.0", "default_"), observed),
                owners,
                properties,
                OptionalInt.of(1));
        return Importer.project(facts, new Choice(includes, excludes, managed), "shop", written.isPresent());
    }

    private void add(String kind, String[] words, String body) {
        String name = words[0];
        switch (kind) {
            case "topic" ->
                observed.add(new Observed.Topic(
                        name, Integer.parseInt(words[1]), Integer.parseInt(words[2]), settings(body)));
            case "stream", "table" -> source(ResourceKind.valueOf(kind.toUpperCase(Locale.ROOT)), words, body);
            case "type" -> observed.add(new Observed.Type(name, body));
            case "query" -> observed.add(new Observed.Query(name, words[1], body, "RUNNING"));
            case "connector" -> observed.add(new Observed.Connector(name, words[1], settings(body), "RUNNING"));
            case "subject" ->
                observed.add(new Observed.Subject(
                        name,
                        1,
                        SchemaFormat.valueOf(words[1]),
                        body,
                        words.length > 2 ? Optional.of(words[2]) : Optional.empty()));
            case "owner" -> ResourceId.parse(words[1]).ifPresent(id -> owners.put(id, name));
            case "properties" -> properties.put(name, settings(body));
            case "target" ->
                settings(body)
                        .forEach((key, value) ->
                                settings.add(new Setting(key, value, new SourceText("weir.yaml", "").whole())));
            case "include" -> includes.add(Pattern.compile(name));
            case "exclude" -> excludes.add(Pattern.compile(name));
            case "managed" -> managed = true;
            default -> throw new IllegalArgumentException("no such block: " + kind);
        }
    }

    /** @param words name, topic, the ids of the queries that write it, and its columns, each list with commas between */
    private void source(ResourceKind kind, String[] words, String body) {
        observed.add(new Observed.Source(kind, words[0], words[1], body, List.of(), list(words, 2), list(words, 3)));
    }

    private static List<String> list(String[] words, int index) {
        return words.length > index && !words[index].equals("-") ? List.of(words[index].split(",")) : List.of();
    }

    private static SortedMap<String, String> settings(String body) {
        SortedMap<String, String> settings = new TreeMap<>();
        body.lines().forEach(line -> settings.put(line.replaceFirst("=.*", ""), line.replaceFirst("[^=]*=", "")));
        return settings;
    }
}
