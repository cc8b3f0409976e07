package org.shouze.application.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The three passwords of the embedded server (数据库口令), made once and kept in the home folder. */
record DatabaseSecrets(String superuser, String owner, String app) {

    private static final String FILE = "database.properties";

    /** Reads them; makes them only where there is no data yet that other passwords would lock. */
    static DatabaseSecrets in(Path home, boolean dataExists) throws IOException {
        var file = home.resolve(FILE);
        if (Files.exists(file)) {
            return read(file);
        }
        if (dataExists) {
            throw unusable(file);
        }
        var secrets = new DatabaseSecrets(random(), random(), random());
        DurableFiles.write(file, secrets.asText());
        return secrets;
    }

    private static DatabaseSecrets read(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        var secrets = new DatabaseSecrets(
                properties.getProperty("postgres", ""),
                properties.getProperty(DatabaseBootstrap.OWNER_ROLE, ""),
                properties.getProperty(DatabaseAccess.APP_ROLE, ""));
        if (secrets.superuser.isEmpty() || secrets.owner.isEmpty() || secrets.app.isEmpty()) {
            throw unusable(file);
        }
        return secrets;
    }

    private String asText() {
        return """
                # Passwords of the embedded PostgreSQL. Keep this file with the folder "data": one is useless without the other.
                postgres=%s
                %s=%s
                %s=%s
                """.formatted(superuser, DatabaseBootstrap.OWNER_ROLE, owner, DatabaseAccess.APP_ROLE, app);
    }

    static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static StartupRefusedException unusable(Path file) {
        return new StartupRefusedException(
                "The database passwords in " + file + " are missing: restore that file from the backup of this folder.",
                "缺少数据库口令文件 " + file + "，请从备份中恢复该文件。");
    }

    @Override
    public String toString() {
        return "DatabaseSecrets[]";
    }
}
