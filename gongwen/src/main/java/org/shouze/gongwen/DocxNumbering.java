package org.shouze.gongwen;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Automatic numbers of a Word document. They are not in the text, so that a heading typed with Word's list button would
 * otherwise lose its number.
 */
final class DocxNumbering {

    private final NumberDefinitions definitions = new NumberDefinitions();
    private final NumberStyles styles = new NumberStyles();
    private final Map<String, int[]> counters = new HashMap<>();

    private DocxNumbering() {}

    static DocxNumbering read(BoundedZip zip, String fileName) throws DocumentRefusedException {
        var numbering = new DocxNumbering();
        var definitions = zip.part("word/numbering.xml");
        if (definitions != null) {
            SafeXml.read(definitions, fileName, numbering.definitions);
        }
        var styles = zip.part("word/styles.xml");
        if (styles != null) {
            SafeXml.read(styles, fileName, numbering.styles);
        }
        return numbering;
    }

    /** The number Word prints before the next paragraph with this list and level, or an empty text. */
    String number(@Nullable String numId, @Nullable String level, @Nullable String style) {
        var list = numId != null ? numId : styles.list(style);
        if (list == null || "0".equals(list)) {
            return "";
        }
        var depth = NumberLevel.depth(level != null ? level : styles.level(style));
        var definition = definitions.definition(list);
        if (definitions.level(definition, depth) == null) {
            return "";
        }
        var counter = counters.computeIfAbsent(definition, key -> new int[NumberLevel.LEVELS]);
        counter[depth]++;
        Arrays.fill(counter, depth + 1, NumberLevel.LEVELS, 0);
        return render(definition, depth, counter);
    }

    private String render(String definition, int depth, int[] counter) {
        var shown = levelOf(definition, depth).text();
        for (var i = 0; i <= depth; i++) {
            shown = shown.replace("%" + (i + 1), levelOf(definition, i).number(counter[i]));
        }
        return shown;
    }

    private NumberLevel levelOf(String definition, int depth) {
        var level = definitions.level(definition, depth);
        return level != null ? level : new NumberLevel();
    }
}
