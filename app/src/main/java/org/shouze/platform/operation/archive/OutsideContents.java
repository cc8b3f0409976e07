package org.shouze.platform.operation.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;

/** Contents that the database refers to and that lie outside the home folder (外存内容), and belong into the same backup. */
public interface OutsideContents {

    /** Called before the snapshot is taken: keeps what it will refer to from being deleted, as long as the transaction lasts. */
    void hold(Connection snapshot) throws SQLException;

    /**
     * Gives each that the backup does not hold yet, under the name it gets inside the home folder, and names those that are
     * gone.
     */
    void each(Connection snapshot, Taker taker) throws SQLException, IOException;

    /** Takes them. */
    interface Taker {

        /** Whether it came with the home folder already. */
        boolean holds(String path);

        void take(String path, Source source) throws IOException;

        /** @param known whether it was known to be damaged: that spoils no backup, and is counted nevertheless */
        void miss(String path, boolean known);
    }

    /** Opens one. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }
}
