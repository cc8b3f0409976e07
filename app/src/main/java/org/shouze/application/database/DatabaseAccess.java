package org.shouze.application.database;

import java.util.Map;
import java.util.Optional;

/**
 * How to reach the database (数据库访问方式): as the owner for migrations, as the application for everything else.
 *
 * @param setRole the application signs in as the owner too, and gives up its rights with {@code SET ROLE shouze_app}
 */
public record DatabaseAccess(
        String url, String ownerUser, String ownerPassword, String appUser, String appPassword, boolean setRole) {

    /** The role that all migrations grant to, and that row-level security applies to. */
    public static final String APP_ROLE = "shouze_app";

    /** The server named by {@code SHOUZE_DATABASE_URL}, checked; empty where none is named. */
    public static Optional<DatabaseAccess> fromEnvironment(Map<String, String> environment) {
        return DatabaseAddress.in(environment).map(ExternalDatabase::checked);
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return "DatabaseAccess[url=" + url.replaceFirst("\\?.*", "") + ", ownerUser=" + ownerUser + ", appUser="
                + appUser + ", setRole=" + setRole + "]";
    }
}
