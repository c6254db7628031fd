package dev.weir.port;

import dev.weir.live.Observed;
import dev.weir.model.Resource;
import java.util.List;
import java.util.Optional;

/** The subjects of a Schema Registry. Calls fail with {@link dev.weir.target.ServerException}. */
public interface Subjects {
    List<Observed.Subject> list();

    Optional<Observed.Subject> find(String subject);

    /** Registers the schema as the subject's newest version, unless it is that already, and sets the compatibility. */
    void register(Resource.Schema schema);

    /** Deletes all versions for good; the subject may be gone already. */
    void delete(String subject);
}
