package dev.weir.cli.render;

import dev.weir.diff.Change;
import dev.weir.model.Place;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say of a change, whatever its kind.
 *
 * @param reason empty where it goes without saying
 * @param cause where that stands which the reason is about
 * @param downstream what is rebuilt because of it
 */
record ChangeFacts(
        Optional<String> reason,
        Optional<Place> cause,
        List<ResourceId> downstream,
        Optional<Resource> before,
        Optional<Resource> after) {

    static ChangeFacts of(Change change) {
        if (change instanceof Change.Create create) {
            return new ChangeFacts(
                    create.note(), Optional.empty(), List.of(), Optional.empty(), Optional.of(create.resource()));
        }
        if (change instanceof Change.ReplaceInPlace replace) {
            return changed(replace.reason(), replace.cause(), replace.before().resource(), replace.resource());
        }
        if (change instanceof Change.Alter alter) {
            return changed(alter.reason(), alter.cause(), alter.before().resource(), alter.resource());
        }
        if (change instanceof Change.Rebuild rebuild) {
            return new ChangeFacts(
                    Optional.of(rebuild.reason()),
                    rebuild.cause(),
                    rebuild.downstream(),
                    Optional.of(rebuild.before().resource()),
                    Optional.of(rebuild.resource()));
        }
        if (change instanceof Change.Delete delete) {
            return new ChangeFacts(
                    Optional.of(delete.reason()),
                    Optional.empty(),
                    List.of(),
                    Optional.of(delete.before().resource()),
                    Optional.empty());
        }
        Change.Keep keep = (Change.Keep) change;
        return new ChangeFacts(
                keep.note(), Optional.empty(), List.of(), Optional.of(keep.resource()), Optional.of(keep.resource()));
    }

    private static ChangeFacts changed(String reason, Optional<Place> cause, Resource before, Resource after) {
        return new ChangeFacts(Optional.of(reason), cause, List.of(), Optional.of(before), Optional.of(after));
    }
}
