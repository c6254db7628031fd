package dev.weir.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads requests off a connection that stays open from one to the next. */
final class Wire {
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final String service;
    private final InputStream in;

    Wire(String service, InputStream in) {
        this.service = service;
        this.in = in;
    }

    /** Nothing once the client has gone. */
    Optional<Exchange> next() throws IOException {
        String head = head();
        if (!head.endsWith(END_OF_HEAD)) {
            return Optional.empty();
        }
        String[] lines = head.strip().split("\r\n");
        String[] request = lines[0].split(" ");
        SortedMap<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(":", 2);
            headers.put(header[0].strip().toLowerCase(Locale.ROOT), header[1].strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return Optional.of(new Exchange(service, request[0], request[1], headers, in.readNBytes(length)));
    }

    private String head() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0) {
            bytes.write(next);
            if (next == '\n' && Exchange.text(bytes.toByteArray()).endsWith(END_OF_HEAD)) {
                break;
            }
            next = in.read();
        }
        return Exchange.text(bytes.toByteArray());
    }
}
