package dev.weir.cli.command;

import dev.weir.cli.view.Activity;
import dev.weir.sandbox.system.SystemDatabase;
import dev.weir.sandbox.system.SystemKind;
import dev.weir.sandbox.system.SystemListener;

/** Shows how fetching and starting get on. */
record SystemTalk(Activity activity) implements SystemListener {
    private static final long MEGABYTE = 1024 * 1024;

    @Override
    public void fetching(String file, long done, long total) {
        String size = total < MEGABYTE ? "" : " (" + done / MEGABYTE + " of " + total / MEGABYTE + " MB)";
        activity.quietlyNow("fetching " + file + size);
    }

    @Override
    public void starting(SystemKind kind) {
        activity.now("starting " + kind.title());
    }

    @Override
    public void creating(SystemDatabase database) {
        activity.now("making the database " + database.name() + " in "
                + database.kind().title());
    }
}
