package dev.weir.dryrun;

import dev.weir.port.StatementTrial;
import dev.weir.port.TrialAnswer;
import dev.weir.port.TrialRequest;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server that refuses what it is told to, and the last statement of every request. Keeps what it was asked. */
final class FakeJudge implements StatementTrial {
    private final Map<String, TrialAnswer> refusals = new LinkedHashMap<>();
    private final List<TrialRequest> requests = new ArrayList<>();

    /**
     * @param part of the statement
     * @param blamed what the answer says of it
     */
    FakeJudge refuse(String part, Optional<String> blamed, String message) {
        refusals.put(part, new TrialAnswer(blamed, message));
        return this;
    }

    void allowAll() {
        refusals.clear();
    }

    List<String> texts() {
        return requests.stream().map(TrialRequest::text).toList();
    }

    List<TrialRequest> requests() {
        return requests;
    }

    @Override
    public TrialAnswer judge(TrialRequest request) {
        requests.add(request);
        String last = "";
        for (Statement statement : Parser.parse(new SourceText("request", request.text()), Variables.NONE)
                .value()
                .statements()) {
            last = Formatter.format(statement) + ";";
            for (Map.Entry<String, TrialAnswer> refusal : refusals.entrySet()) {
                if (last.contains(refusal.getKey())) {
                    return refusal.getValue();
                }
            }
        }
        return new TrialAnswer(Optional.of(last), "MISSING does not exist.");
    }
}
