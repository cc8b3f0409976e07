package org.shouze.platform.intake;

import java.util.Map;

/**
 * A row of the spreadsheet (表格行).
 *
 * @param number the row in the file, from 1
 * @param texts what stands under each field that the file has, by the field's key
 * @param broken the address of a cell whose formula has no result, empty where all are fine
 */
public record IntakeLine(int number, Map<String, String> texts, String broken) {

    /** What stands there; empty where nothing does. */
    public String at(String key) {
        return texts.getOrDefault(key, "");
    }
}
