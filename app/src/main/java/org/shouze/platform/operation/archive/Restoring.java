package org.shouze.platform.operation.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Puts a checked backup into an empty database and an empty folder. */
final class Restoring {

    private final Reading checked;
    private final DatabaseLogin database;
    private final BackupFile.PartReader home;
    private final Map<String, String> taken = new HashMap<>();

    Restoring(Reading checked, DatabaseLogin database, BackupFile.PartReader home) {
        this.checked = checked;
        this.database = database;
        this.home = home;
    }

    void from(BackupFile file, String passphrase) throws IOException, SQLException {
        var form = new SchemaForm(database, checked.about());
        form.requireEmpty();
        var before = form.schemas();
        var done = false;
        try {
            form.create();
            try (var filling = DatabaseFilling.begin(database, checked.about())) {
                file.walk(passphrase, (name, part) -> take(filling, name, part));
                filling.finish();
            }
            compare();
            done = true;
        } finally {
            if (!done) {
                form.remove(before);
            }
        }
    }

    private void take(DatabaseFilling filling, String name, InputStream part) throws IOException {
        if (name.startsWith(HomeContents.PREFIX)) {
            home.read(name, part);
        } else if (name.startsWith("database/")) {
            var rows = new DigestInputStream(part, new RowDigest());
            filling.fill(name, rows);
            taken.put(name, HexFormat.of().formatHex(rows.getMessageDigest().digest()));
        }
    }

    /** The proof of the pudding: what the database now gives out is what was once taken from it. */
    private void compare() throws SQLException, IOException {
        try (var snapshot = Snapshot.of(database, List.of())) {
            for (var table : checked.about().tables()) {
                if (!snapshot.print(table).equals(taken.get(table.part()))) {
                    throw new IOException("table " + table.schema() + "." + table.name() + " came back differently");
                }
            }
        }
    }
}
