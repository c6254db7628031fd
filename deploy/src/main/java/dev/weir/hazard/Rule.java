package dev.weir.hazard;

import java.util.List;

/** Finds one kind of hazard. */
interface Rule {
    List<Hazard> find(Situation situation);
}
