package dev.weir.cli.command;

import dev.weir.adapter.ksqldb.RowStream;
import dev.weir.session.TargetSession;
import dev.weir.sql.ast.Query;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        description = {
            "Run a SELECT and show its rows. With EMIT CHANGES they come as they happen, until Ctrl-C or LIMIT.",
            "Such a query starts with what is there already, unlike in ksqlDB's own client; --new leaves that out."
        },
        footer = {
            "  weir query 'SELECT * FROM RATINGS EMIT CHANGES LIMIT 5'",
            "  weir query \"SELECT * FROM CUSTOMERS WHERE CUSTOMER_ID = '3'\" --json",
            "  weir query 'SELECT * FROM RATINGS EMIT CHANGES' --new -t cloud"
        })
final class QueryCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "SELECT", description = "The query, with or without a semicolon at its end.")
    private String text = "";

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Option(names = "--new", description = "Only rows that come from now on.")
    private boolean onlyNew;

    @Option(names = "--var", paramLabel = "NAME=VALUE", description = "A variable's value. May be repeated.")
    private SortedMap<String, String> variables = new TreeMap<>();

    QueryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Query query = session.orFail(QueryText.parse("query", text, variables));
        Workspace workspace = Workspace.open(session);
        try (TargetSession opened = TargetAccess.open(session, workspace, target.target());
                RowStream rows = opened.ksqldb().query(QueryText.of(query), offsets())) {
            return new Rows(session).show(rows);
        }
    }

    private SortedMap<String, String> offsets() {
        SortedMap<String, String> properties = new TreeMap<>();
        properties.put("auto.offset.reset", onlyNew ? "latest" : "earliest");
        return properties;
    }
}
