package org.shouze.platform.identity.federation;

import java.util.UUID;
import org.shouze.platform.organization.UnitView;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Component;

/** Which units a connection speaks for: its own and what is below. A subordinate's directory opens no door of its superior. */
@Component
class Reach {

    private final Units units;

    Reach(Units units) {
        this.units = units;
    }

    boolean includes(ConnectionView connection, UUID unit) {
        return units.subtree(connection.unitId()).contains(unit);
    }

    /** The unit of that name within reach, else the connection's own. */
    UUID unitOf(ConnectionView connection, ForeignPerson person) {
        if (person.unit().isBlank()) {
            return connection.unitId();
        }
        var reach = units.subtree(connection.unitId());
        return units.all().stream()
                .filter(unit -> reach.contains(unit.id()))
                .filter(unit -> unit.name().equals(person.unit().strip()))
                .map(UnitView::id)
                .findFirst()
                .orElse(connection.unitId());
    }
}
