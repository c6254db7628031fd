package dev.weir.sandbox.serde;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;

/** Which of a Protobuf file's messages a record is: its place in the file, then its place in each message around it. */
record MessageIndexes(List<Integer> path) {
    static MessageIndexes of(Descriptor message) {
        List<Integer> path = new ArrayList<>();
        for (Descriptor at = message; at != null; at = at.getContainingType()) {
            path.add(0, at.getIndex());
        }
        return new MessageIndexes(path);
    }

    static MessageIndexes read(CodedInputStream input) throws IOException {
        int count = input.readSInt32();
        if (count == 0) {
            return new MessageIndexes(List.of(0));
        }
        List<Integer> path = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            path.add(input.readSInt32());
        }
        return new MessageIndexes(path);
    }

    /** The first message, by far the most frequent, is a single zero. */
    byte[] bytes() {
        if (path.equals(List.of(0))) {
            return new byte[1];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CodedOutputStream output = CodedOutputStream.newInstance(bytes);
            output.writeSInt32NoTag(path.size());
            for (int index : path) {
                output.writeSInt32NoTag(index);
            }
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Descriptor message(FileDescriptor file) {
        List<Descriptor> messages = file.getMessageTypes();
        Descriptor found = null;
        for (int index : path) {
            if (index < 0 || index >= messages.size()) {
                throw new SerializationException("the Protobuf schema has no message at " + path);
            }
            found = messages.get(index);
            messages = found.getNestedTypes();
        }
        if (found == null) {
            throw new SerializationException("the record doesn't say which message it is");
        }
        return found;
    }
}
