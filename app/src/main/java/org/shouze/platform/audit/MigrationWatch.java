package org.shouze.platform.audit;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** After every migration: puts under watch whatever table is not, so that no migration can forget it. */
@Component
class MigrationWatch implements Callback {

    private final List<String> applied = new CopyOnWriteArrayList<>();

    /** The versions that this start brought. */
    List<String> applied() {
        return List.copyOf(applied);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.AFTER_EACH_MIGRATE) {
            applied.add(String.valueOf(context.getMigrationInfo().getVersion()));
            return;
        }
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("CALL audit.watch_all()");
        } catch (SQLException failed) {
            throw new FlywayException("The tables could not be put under watch of the log", failed);
        }
    }

    @Override
    public String getCallbackName() {
        return "audit-watch";
    }
}
