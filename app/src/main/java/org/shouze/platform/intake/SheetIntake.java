package org.shouze.platform.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a module takes in from a spreadsheet (导入内容): its columns, and how rows become records. */
public interface SheetIntake {

    /** Names the kind of record for good, such as {@code asset}. */
    String kind();

    /** The records in Chinese, such as 资产. */
    String noun();

    /** The Chinese measure word for them, such as 项. */
    String measure();

    /** Where the import's pages are, such as {@code /assets/import}. */
    String place();

    /** Where the records are seen, such as {@code /assets}. */
    String home();

    /** The menu entry that is lit. */
    String menu();

    /** The columns in the template's order. The first is the one without which no row is a heading. */
    List<IntakeField> fields();

    /** What to know before filling the sheet in, a sentence each. */
    List<String> guide();

    /** Choices for the whole import. */
    default List<IntakeOption> options() {
        return List.of();
    }

    /** Says what each row would become, each row by itself and all of them beside each other; writes nothing. */
    List<Judgement> judge(UUID unitId, List<IntakeLine> lines);

    /**
     * Writes the rows that are new or changed.
     *
     * @param options the choices that were ticked
     * @return a memo for each row by its number, by which it is taken back
     */
    Map<Integer, String> write(UUID unitId, List<Judgement> rows, Set<String> options);

    /**
     * Takes back what the rows wrote, as far as nobody changed or used it since.
     *
     * @return by the number of each row that stays, or of which something stays, why
     */
    Map<Integer, String> takeBack(UUID unitId, List<WrittenRow> rows);
}
