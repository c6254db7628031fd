package dev.weir.port;

import dev.weir.live.Observed;
import dev.weir.model.Resource;
import java.util.List;
import java.util.Optional;

/** The subjects of a Schema Registry. Calls fail with {@link dev.weir.target.ServerException}. */
public interface Subjects {
    /** All subjects. Their own compatibility is left out: no registry tells it of more than one at a time. */
    List<Observed.Subject> list();

    /** The subject's own level; nothing where the registry's applies. */
    Optional<String> compatibility(String subject);

    Optional<Observed.Subject> find(String subject);

    /**
     * Registers the schema as the subject's newest version, unless it is that already, and sets the compatibility.
     *
     * @return the schema's id
     */
    int register(Resource.Schema schema);

    /** Deletes all versions for good; the subject may be gone already. */
    void delete(String subject);
}
