package org.shouze.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** How many statements the database is asked for one page: counted in its own log, while nobody else visits. */
final class Statements {

    private static final Pattern STATEMENT = Pattern.compile("LOG: {2}(execute [^:]+|statement): (.*)");
    private static final Pattern FRAME =
            Pattern.compile("(BEGIN|COMMIT|SELECT set_config\\('shouze.scope'|SET SESSION|SHOW ).*");

    private final Database database;

    Statements(Database database) {
        this.database = database;
    }

    /** Queries alone; the transactions around them are not counted. Zero where a page failed. */
    int of(Visitor visitor, String path) throws IOException, InterruptedException, SQLException {
        visitor.get(path);
        database.logStatements(true);
        Thread.sleep(300);
        var before = Files.size(database.log());
        visitor.get(path);
        Thread.sleep(100);
        var written = Files.readAllBytes(database.log());
        database.logStatements(false);
        return (int) new String(written, (int) before, written.length - (int) before, StandardCharsets.UTF_8)
                .lines()
                .map(STATEMENT::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(2).strip())
                .filter(sql -> !FRAME.matcher(sql).lookingAt())
                .count();
    }
}
