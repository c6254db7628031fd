package dev.weir.adapter.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A body that is sent at most once. The HTTP client repeats a request by itself when a connection breaks, but a statement that has perhaps been
 * executed must not be executed twice; whoever sent it looks first.
 */
final class OnceBody extends RequestBody {
    private final MediaType mediaType;
    private final byte[] bytes;

    OnceBody(String mediaType, String text) {
        this.mediaType = MediaType.get(mediaType);
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public MediaType contentType() {
        return mediaType;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
