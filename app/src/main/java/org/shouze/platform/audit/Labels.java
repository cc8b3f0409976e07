package org.shouze.platform.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.shouze.platform.identity.PermissionMatrix;
import org.shouze.platform.kernel.security.Grant;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.stereotype.Component;

/** What tables, columns and actions are called in Chinese (审计用语); what has no name is shown as it is. */
@Component
@OpenDoor(because = "words only")
public class Labels {

    private static final String COLUMN = "column.";

    private final Properties words = new Properties();
    private final PermissionMatrix matrix;

    Labels(PermissionMatrix matrix) {
        this.matrix = matrix;
        try (var file = Labels.class.getResourceAsStream("labels.properties")) {
            if (file != null) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a table, {@code schema.table}, is called in Chinese; its own name where nothing is written of it. */
    public String relation(String name) {
        return words.getProperty(name, name);
    }

    /** A column's name in its table, or in general. */
    public String column(String relation, String name) {
        return words.getProperty(relation + "." + name, words.getProperty(COLUMN + name, name));
    }

    /** What a permission is called in the matrix, or what a note means. */
    public String action(String code) {
        return matrix.grants().stream()
                .filter(grant -> grant.permission().equals(code))
                .map(Grant::label)
                .findFirst()
                .orElse(words.getProperty("action." + code.replace(':', '.'), code));
    }

    /** What the log's code of a change is called in Chinese; the code where nothing is written of it. */
    public String operation(String code) {
        return words.getProperty("operation." + code, code);
    }

    /** What the log's code of a way in is called in Chinese; the code where nothing is written of it. */
    public String door(String code) {
        return words.getProperty("door." + code, code);
    }

    /** All tables that have a name, by it. */
    public Map<String, String> relations() {
        var known = new LinkedHashMap<String, String>();
        words.stringPropertyNames().stream()
                .filter(name -> name.matches("[a-z_]+\\.[a-z_]+")
                        && !name.startsWith(COLUMN)
                        && !name.startsWith("door.")
                        && !name.startsWith("action."))
                .sorted(Comparator.comparing(words::getProperty))
                .forEach(name -> known.put(name, words.getProperty(name)));
        return known;
    }
}
