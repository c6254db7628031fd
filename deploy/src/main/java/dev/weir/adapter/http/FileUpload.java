package dev.weir.adapter.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends a file to an address that carries its own permission. No credentials go with it. */
public final class FileUpload {
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    /** Archives of connectors are large, and a place to put one is good for an hour. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Failures failures;
    private final URI address;

    /** @param failures of the server that named the address */
    public FileUpload(Failures failures, URI address) {
        this.failures = failures;
        this.address = address;
    }

    /** As the last field of a form. */
    public void asForm(SortedMap<String, String> fields, Path file) {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        fields.forEach(form::addFormDataPart);
        form.addFormDataPart("file", file.getFileName().toString(), RequestBody.create(file.toFile(), BYTES));
        send(new Request.Builder().url(address.toString()).post(form.build()).build());
    }

    /** As the whole body. */
    public void put(Path file, SortedMap<String, String> headers) {
        Request.Builder request =
                new Request.Builder().url(address.toString()).put(RequestBody.create(file.toFile(), BYTES));
        headers.forEach(request::header);
        send(request.build());
    }

    private void send(Request request) {
        OkHttpClient client = new OkHttpClient.Builder()
                .callTimeout(LONGEST)
                .readTimeout(LONGEST)
                .writeTimeout(LONGEST)
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw failures.uploadRefused(address.getHost(), response.code());
            }
        } catch (IOException e) {
            throw failures.of(e);
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
