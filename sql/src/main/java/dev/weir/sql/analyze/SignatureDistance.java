package dev.weir.sql.analyze;

import dev.weir.sql.function.ArgumentType;
import dev.weir.sql.function.FunctionSignature;
import java.util.Comparator;
import java.util.List;

/** Orders signatures by how near they are to a call that none of them takes, for the hint. */
final class SignatureDistance {
    private static final int SHOWN = 3;

    private SignatureDistance() {}

    /** A few, the nearest first; the order of the table decides between equals. */
    static List<FunctionSignature> nearest(List<FunctionSignature> signatures, List<ArgumentType> given) {
        return signatures.stream()
                .sorted(Comparator.comparingInt(signature -> distance(signature, given)))
                .limit(SHOWN)
                .toList();
    }

    private static int distance(FunctionSignature signature, List<ArgumentType> given) {
        int different = 2 * Math.abs(signature.parameters().size() - given.size());
        for (int i = 0; i < Math.min(signature.parameters().size(), given.size()); i++) {
            String type = signature.parameters().get(i).type().toString();
            different += type.equals(given.get(i).toString()) ? 0 : 1;
        }
        return different;
    }
}
