package org.shouze.platform.intake;

import java.util.List;

/**
 * A column that a spreadsheet may have (导入列).
 *
 * @param key names it among the others of its kind
 * @param label its heading, as the template writes it
 * @param headings other headings for the same
 * @param hint what to write there, for the template's second sheet; empty where the heading says it all
 */
public record IntakeField(String key, String label, List<String> headings, String hint) {

    boolean isUnder(String heading) {
        return label.equalsIgnoreCase(heading) || headings.stream().anyMatch(heading::equalsIgnoreCase);
    }
}
