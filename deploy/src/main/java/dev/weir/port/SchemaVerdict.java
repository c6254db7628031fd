package dev.weir.port;

import java.util.List;

/**
 * What a registry says of a schema that would follow the versions of its subject.
 *
 * @param level the compatibility that holds for the subject at the moment, such as BACKWARD
 * @param messages why it isn't compatible, in the registry's words; may be empty even then
 */
public record SchemaVerdict(boolean compatible, String level, List<String> messages) {
    public SchemaVerdict {
        messages = List.copyOf(messages);
    }
}
