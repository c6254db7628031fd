package dev.weir.sandbox.system;

import dev.weir.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/** What can go wrong with systems: WEIR-SBX-130 to 139. */
final class SystemProblems {
    private SystemProblems() {}

    static Diagnostic noBuild(SystemKind kind, String platform) {
        return Diagnostic.error(
                        "WEIR-SBX-130",
                        "The system has no build for this machine",
                        kind.title() + " cannot be had for " + platform + " by public coordinates.")
                .withHint("Install one yourself, and give its connection under targets: sandbox: variables:.");
    }

    static Diagnostic notFetched(SystemKind kind, String why, String hint) {
        return Diagnostic.error("WEIR-SBX-131", "A system can't be fetched", "For " + kind.title() + ": " + why)
                .withHint(hint);
    }

    static Diagnostic portTaken(SystemKind kind, int port) {
        return Diagnostic.error(
                        "WEIR-SBX-132",
                        "The port of a system is taken",
                        "Port " + port + ", which " + kind.title()
                                + " has and connectors were configured with, is in use" + " by another program.")
                .withHint("End that program, or choose another port: weir sandbox system up " + kind.key()
                        + " --port N. Then apply again, so that connectors get it.");
    }

    static Diagnostic failed(SystemKind kind, List<String> endOfLog, Path log) {
        return Diagnostic.error(
                        "WEIR-SBX-133",
                        "A system could not start",
                        kind.title() + " has ended. Its log ends with:\n" + String.join("\n", endOfLog))
                .withHint("The whole log is in " + log);
    }

    static Diagnostic tooSlow(SystemKind kind, long seconds, Path log) {
        return Diagnostic.error(
                        "WEIR-SBX-134",
                        "A system is not ready in time",
                        "After " + seconds + " s " + kind.title() + " is still starting. It goes on with that.")
                .withHint("The log is in " + log);
    }

    static Diagnostic scriptFailed(SystemKind kind, String database, String why) {
        return Diagnostic.error(
                "WEIR-SBX-135",
                "The script of a database fails",
                kind.title() + " says about the script of " + database + ": " + why
                        + "\nThe database was removed again. Mend the script, then try again.");
    }

    static Diagnostic immortal(SystemKind kind, long pid) {
        return Diagnostic.error(
                "WEIR-SBX-136",
                "A system cannot be stopped",
                kind.title() + ", process " + pid + ", is still there after a kill. It may belong to another user.");
    }

    static Diagnostic notRunning(SystemKind kind) {
        return Diagnostic.error(
                        "WEIR-SBX-137", "The system doesn't run", kind.title() + " isn't running in this sandbox.")
                .withHint("weir sandbox system up " + kind.key());
    }

    static Diagnostic statementFailed(SystemKind kind, String why) {
        return Diagnostic.error("WEIR-SBX-138", "A statement fails", kind.title() + " says: " + why);
    }
}
