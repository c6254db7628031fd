package dev.weir.sandbox.artifact;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferResource;

/** Passes on what the resolver transfers, a file at a time and not more often than there is something to see. */
final class Transfers extends AbstractTransferListener {
    private static final long STEP = 1024 * 1024;

    private final FetchListener listener;
    private final Map<String, Long> reported = new ConcurrentHashMap<>();

    Transfers(FetchListener listener) {
        this.listener = listener;
    }

    @Override
    public void transferInitiated(TransferEvent event) {
        if (isJar(event.getResource())) {
            listener.fetching(title(event.getResource()), 0, event.getResource().getContentLength());
        }
    }

    @Override
    public void transferProgressed(TransferEvent event) {
        TransferResource resource = event.getResource();
        long done = event.getTransferredBytes();
        if (isJar(resource) && done - reported.getOrDefault(resource.getResourceName(), 0L) >= STEP) {
            reported.put(resource.getResourceName(), done);
            listener.fetching(title(resource), done, resource.getContentLength());
        }
    }

    /** Their descriptions are many, and small. */
    private static boolean isJar(TransferResource resource) {
        return resource.getResourceName().endsWith(".jar");
    }

    /** The path in a repository is {@code group/…/artifact/version/file}. */
    private static String title(TransferResource resource) {
        String[] path = resource.getResourceName().split("/");
        return path.length < 3 ? resource.getResourceName() : path[path.length - 3] + " " + path[path.length - 2];
    }
}
