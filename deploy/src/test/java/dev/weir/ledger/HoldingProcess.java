package dev.weir.ledger;

import dev.weir.json.LedgerJson;
import dev.weir.model.Resource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A process that holds the pipeline p of a ledger's directory until it is killed, or nobody listens to it any longer. */
final class HoldingProcess {
    private HoldingProcess() {}

    public static void main(String[] arguments) throws IOException {
        LedgerStore store = new LedgerFile(Path.of(arguments[0]), new LedgerJson(), Optional.empty());
        LedgerWriter writer = store.open("p", Holder.thisProcess("apply"));
        writer.write(LedgerEntry.intended(
                new Resource.Topic("half", OptionalInt.of(1), OptionalInt.empty(), new TreeMap<>()),
                List.of(),
                List.of()));
        System.out.println("held");
        int end = System.in.read();
        System.exit(end < 0 ? 0 : 1);
    }
}
