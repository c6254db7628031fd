package dev.weir.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The runs of one pipeline in a file, a line each, oldest first. To be used behind the folder's gate. */
final class FileHistory {
    private final LedgerFolder folder;
    private final LedgerCodec codec;
    private final Path file;

    FileHistory(LedgerFolder folder, LedgerCodec codec, String pipeline) {
        this.folder = folder;
        this.codec = codec;
        this.file = folder.history(pipeline);
    }

    List<LedgerRun> runs() {
        try {
            return folder.lines(file).stream().map(codec::readRun).toList();
        } catch (IllegalArgumentException e) {
            throw LedgerFolder.unusable(file, e);
        }
    }

    /** @param before the runs until now */
    void begin(LedgerRun run, List<LedgerRun> before) {
        Stream<LedgerRun> kept = before.stream().skip(Math.max(0, before.size() + 1 - LedgerRun.REMEMBERED));
        write(Stream.concat(kept, Stream.of(run)));
    }

    void end(LedgerRun ended) {
        write(runs().stream().map(run -> run.isSame(ended) ? ended : run));
    }

    private void write(Stream<LedgerRun> runs) {
        folder.replace(file, runs.map(codec::write));
    }
}
