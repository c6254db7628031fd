package dev.weir.sandbox.engine;

import dev.weir.diagnostic.Diagnostic;

/** Why ksqlDB itself can't be used: WEIR-SBX-140 to 129. */
final class EngineProblems {
    private static final String WAY_OUT = "Without --engine the sandbox uses its built-in engine, which needs nothing.";

    private EngineProblems() {}

    static Diagnostic noInstallation(Engine.Installed engine) {
        return Diagnostic.error(
                        "WEIR-SBX-140",
                        "There is no ksqlDB in this folder",
                        engine.home()
                                + " was taken for an installation of Confluent Platform or ksqlDB, but it has no program "
                                + "bin/ksql-server-start. Name another folder with --ksqldb-home or CONFLUENT_HOME.")
                .withHint(WAY_OUT);
    }

    static Diagnostic runsAlready() {
        return Diagnostic.error(
                        "WEIR-SBX-142",
                        "The sandbox runs already, with its built-in engine",
                        "An engine is chosen when the sandbox starts.")
                .withHint("weir sandbox down");
    }

    static Diagnostic notFetched(Engine.Released engine, String reason) {
        return Diagnostic.error(
                        "WEIR-SBX-141",
                        "ksqlDB can't be fetched",
                        reason
                                + "\nksqlDB stands under the Confluent Community License and isn't in the usual repositories: Confluent publishes "
                                + engine.coordinates()
                                + " in its own Maven repository. Add that as a <repository> of an active <profile> to "
                                + "~/.m2/settings.xml, or install ksqlDB and name its folder with --ksqldb-home.")
                .withHint(WAY_OUT);
    }
}
