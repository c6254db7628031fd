package dev.weir.sandbox.schema;

import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.InvalidProtocolBufferException;
import com.squareup.wire.schema.ErrorCollector;
import com.squareup.wire.schema.Linker;
import com.squareup.wire.schema.ProtoFile;
import com.squareup.wire.schema.Schema;
import com.squareup.wire.schema.SchemaException;
import com.squareup.wire.schema.internal.SchemaEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The text of a Protobuf schema as descriptors, with everything that it imports. */
public record ProtobufFile(FileDescriptor descriptor) {
    private static final String DESCRIPTOR_PROTO = "google/protobuf/descriptor.proto";

    public static ProtobufFile of(SchemaText schema) {
        try {
            ProtobufImports imports = new ProtobufImports(schema.imports());
            List<ProtoFile> files = imports.closure(
                    List.of(imports.load(ProtobufImports.META), imports.parse("schema.proto", schema.text())));
            Schema linked = new Linker(imports, new ErrorCollector(), true, true).link(files);
            return new ProtobufFile(new Builder(linked).buildAll(files));
        } catch (SchemaException | IllegalStateException | IllegalArgumentException broken) {
            throw new RegistryException(
                    "A Protobuf schema in the registry can't be read: " + broken.getMessage(), broken);
        }
    }

    /** The message of a name, or the first one of the file. */
    public Descriptor message(Optional<String> fullName) {
        if (fullName.isEmpty()) {
            return first();
        }
        return descriptor.getMessageTypes().stream()
                .filter(message -> message.getFullName().equals(fullName.get())
                        || message.getName().equals(fullName.get()))
                .findFirst()
                .orElseThrow(() -> new RegistryException("The Protobuf schema has no message " + fullName.get() + "."));
    }

    private Descriptor first() {
        return descriptor.getMessageTypes().stream()
                .findFirst()
                .orElseThrow(() -> new RegistryException("The Protobuf schema has no message."));
    }

    /** Turns files into descriptors, those that are imported before those that import them. */
    private static final class Builder {
        private final Schema schema;
        private final SchemaEncoder encoder;
        private final Map<String, FileDescriptor> built = new LinkedHashMap<>();
        private final ExtensionRegistry extensions = ExtensionRegistry.newInstance();

        Builder(Schema schema) {
            this.schema = schema;
            this.encoder = new SchemaEncoder(schema);
            built.put(DESCRIPTOR_PROTO, DescriptorProtos.getDescriptor());
        }

        /** The descriptor of the last of the files. */
        FileDescriptor buildAll(List<ProtoFile> files) {
            FileDescriptor last = DescriptorProtos.getDescriptor();
            for (ProtoFile file : files) {
                String path = file.getLocation().getPath();
                last = built.computeIfAbsent(path, this::build);
            }
            return last;
        }

        private FileDescriptor build(String path) {
            ProtoFile file = Objects.requireNonNull(schema.protoFile(path));
            FileDescriptor[] dependencies = ProtobufImports.of(file).stream()
                    .map(built::get)
                    .map(Objects::requireNonNull)
                    .toArray(FileDescriptor[]::new);
            FileDescriptor descriptor = descriptor(file, dependencies);
            for (FieldDescriptor extension : descriptor.getExtensions()) {
                addExtension(extension);
            }
            return descriptor;
        }

        private void addExtension(FieldDescriptor extension) {
            if (extension.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                extensions.add(extension, DynamicMessage.getDefaultInstance(extension.getMessageType()));
            } else {
                extensions.add(extension);
            }
        }

        private FileDescriptor descriptor(ProtoFile file, FileDescriptor[] dependencies) {
            try {
                byte[] encoded = encoder.encode(file).toByteArray();
                return FileDescriptor.buildFrom(FileDescriptorProto.parseFrom(encoded, extensions), dependencies);
            } catch (InvalidProtocolBufferException | DescriptorValidationException broken) {
                throw new IllegalStateException(broken.getMessage(), broken);
            }
        }
    }
}
