package dev.weir.terraform;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.target.Setting;

/** What stands between a target and Terraform's outputs: WEIR-NET-090 to 094. */
final class TerraformProblems {
    private TerraformProblems() {}

    static Diagnostic notInstalled(Setting directory) {
        return Diagnostic.error(
                        "WEIR-NET-090",
                        "Terraform is not there",
                        "The outputs of " + directory.value()
                                + " are needed, and neither terraform nor tofu is on the PATH. WEIR_TERRAFORM can name the program.",
                        directory.span())
                .withHint("Where it runs on another machine, save its answer there with `terraform output -json"
                        + " >outputs.json`, and name the file here: it holds secrets.");
    }

    static Diagnostic noFolder(Setting directory) {
        return Diagnostic.error(
                "WEIR-NET-091",
                "Terraform could not be asked",
                "There is no folder " + directory.value() + ". Paths start from the project's folder.",
                directory.span());
    }

    /** @param words what Terraform said of it */
    static Diagnostic failed(Setting directory, String words) {
        return Diagnostic.error(
                        "WEIR-NET-091",
                        "Terraform could not be asked",
                        "In " + directory.value() + " it answered:\n"
                                + words.strip().indent(4).stripTrailing(),
                        directory.span())
                .withHint("`terraform -chdir=" + directory.value() + " init` makes a folder ready.");
    }

    static Diagnostic tooSlow(Setting directory, long seconds) {
        return Diagnostic.error(
                "WEIR-NET-091",
                "Terraform could not be asked",
                "In " + directory.value() + " it didn't answer for " + seconds
                        + " seconds. It may wait for its state, which can lie elsewhere: try `terraform output` there.",
                directory.span());
    }

    static Diagnostic nothingYet(Setting directory) {
        return Diagnostic.error(
                        "WEIR-NET-092",
                        "Terraform has no outputs yet",
                        "In " + directory.value() + " nothing has been made, or its state lies somewhere else.",
                        directory.span())
                .withHint("Make it first:\n    terraform -chdir=" + directory.value() + " init\n    terraform -chdir="
                        + directory.value() + " apply");
    }

    static Diagnostic noFile(Setting file) {
        return Diagnostic.error(
                        "WEIR-NET-093",
                        "Terraform's outputs can't be read",
                        "There is no readable file " + file.value() + ". Paths start from the project's folder.",
                        file.span())
                .withHint("`terraform output -json >outputs.json` writes such a file: it holds secrets.");
    }

    static Diagnostic noAnswer(Setting place) {
        return Diagnostic.error(
                "WEIR-NET-093",
                "Terraform's outputs can't be read",
                place.value() + " doesn't give what `terraform output -json` writes: an object whose members have each"
                        + " a value.",
                place.span());
    }

    static Diagnostic unknownVariable(Setting place) {
        return Diagnostic.error(
                "WEIR-NET-094",
                "A path of Terraform refers to something that is not there",
                place.value() + " holds a reference without a value. Set the environment variable that it names;"
                        + " ${pipeline} is the pipeline's name.",
                place.span());
    }
}
