package dev.weir.cli.command;

import dev.weir.cli.render.Role;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Table.Cell;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.ListedJar;
import dev.weir.functions.check.JarCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = {
            "Check jars of functions: annotations, types, names, the Java that they need, what they shouldn't hold.",
            "Several jars are checked together, as a server loads them. Exit code 1 says that there are errors."
        },
        footer = {
            "  weir udf check target/my-functions.jar      one jar",
            "  weir udf check a.jar b.jar                  jars for the same server",
            "  weir udf check my-functions.jar --json      for programs"
        })
final class UdfCheckCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "JAR", arity = "1..*", description = "A jar with functions.")
    private List<String> jars = List.of();

    UdfCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<JarCheck.Result> results =
                JarCheck.check(jars.stream().map(this::listed).toList());
        List<List<Cell>> rows = new ArrayList<>();
        for (JarCheck.Result result : results) {
            session.view().diagnostics(result.findings());
            rows.add(row(result));
        }
        session.view().table(new Table("jar", List.of("jar", "functions", "result"), rows));
        boolean wrong =
                results.stream().flatMap(result -> result.findings().stream()).anyMatch(Diagnostic::isError);
        return wrong ? ExitCode.FAILED : ExitCode.DONE;
    }

    private ListedJar listed(String jar) {
        Path file = session.directory().resolve(jar).normalize();
        if (!Files.isRegularFile(file)) {
            throw new UsageException(arguments -> Diagnostic.error(
                    "WEIR-CLI-022", "No jar with functions", "There is no such file:\n    " + file, arguments.of(jar)));
        }
        return new ListedJar(file, jar, Optional.empty());
    }

    private static List<Cell> row(JarCheck.Result result) {
        long errors = result.findings().stream().filter(Diagnostic::isError).count();
        long warnings = result.findings().size() - errors;
        Cell verdict = errors > 0
                ? new Cell(count(errors, "error"), Role.BAD)
                : warnings > 0 ? new Cell(count(warnings, "warning"), Role.CAUTION) : new Cell("valid", Role.GOOD);
        String functions = result.functions().isEmpty() ? "none" : String.join(", ", result.functions());
        return List.of(Cell.of(result.jar().shown()), Cell.of(functions), verdict);
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
