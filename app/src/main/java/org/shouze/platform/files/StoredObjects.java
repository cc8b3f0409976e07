package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.shouze.platform.kernel.secret.MasterKeyFile;
import org.shouze.platform.operation.archive.BackupRefusedException;
import org.shouze.platform.operation.archive.OutsideContents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a backup takes of the contents that lie elsewhere than in the home folder (外存文件): those of a bucket and of a folder
 * of its own, still encrypted. They come back into the home folder, under the same names.
 */
public final class StoredObjects implements OutsideContents {

    /** Taken by a backup, and shared by those who delete objects. */
    static final long LOCK = 5_316_640_118L;

    private static final Logger LOG = LoggerFactory.getLogger(StoredObjects.class);

    private static final String REFERRED = """
            SELECT place, location, damage <> '' AS known, true AS kept FROM files.content
            UNION ALL SELECT place, location, false, false FROM files.upload_part ORDER BY 1, 2
            """;

    private final MasterKeyFile keys;
    private final FolderPlace folder;

    /** @param elsewhere the folder of contents; empty for the usual one in the home folder */
    public StoredObjects(Path home, String elsewhere, MasterKeyFile keys) {
        this.folder = new FolderPlace(home, elsewhere);
        this.keys = keys;
    }

    /**
     * What the database names.
     *
     * @param known whether it is known to be damaged
     * @param kept false for a piece of an upload under way, which may go at any time
     */
    private record Named(String place, String location, boolean known, boolean kept) {

        String path() {
            return "files/" + location;
        }
    }

    @Override
    public void hold(Connection snapshot) throws SQLException {
        try (var statement = snapshot.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
        }
    }

    @Override
    public void each(Connection snapshot, Taker taker) throws SQLException, IOException {
        if (!isKnown(snapshot)) {
            return;
        }
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(snapshot, true));
        var bucket = new BucketPlace(() -> FileSettings.bucket(new SettingStore(jdbc).current(), keys::open)
                .orElseThrow(() -> new BrokenContentException("no store is configured")));
        var all = jdbc.sql(REFERRED)
                .query((row, number) -> new Named(
                        row.getString("place"),
                        row.getString("location"),
                        row.getBoolean("known"),
                        row.getBoolean("kept")))
                .list();
        for (var each : all) {
            if (!taker.holds(each.path())) {
                take(
                        taker,
                        each,
                        each.place().equals(BucketPlace.NAME) && !folder.has(each.location()) ? bucket : folder);
            }
        }
    }

    /** What is gone must not keep everything else from being saved; a place that does not answer must. */
    private static void take(Taker taker, Named content, ContentPlace place) throws IOException {
        InputStream opened;
        try {
            opened = place.open(content.location(), 0);
        } catch (BrokenContentException gone) {
            if (content.kept()) {
                LOG.error("A content is missing and not in the backup: {} ({})", content.location(), gone.getMessage());
                taker.miss(content.path(), content.known());
            }
            return;
        } catch (IOException away) {
            throw new BackupRefusedException(
                    "The files' place cannot be read: " + away.getMessage() + ".",
                    "文件存储（共享目录或对象存储）无法读取，未生成备份。请恢复后重新备份。");
        }
        try (opened) {
            taker.take(content.path(), () -> opened);
        }
    }

    /** Before an upgrade the database may be one of an earlier version. */
    private static boolean isKnown(Connection snapshot) throws SQLException {
        try (var statement = snapshot.createStatement();
                var rows = statement.executeQuery("SELECT to_regclass('files.content') IS NOT NULL")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
