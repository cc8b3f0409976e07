package org.shouze.platform.files;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was read of a content, for the preview and the search.
 *
 * @param pages of a PDF; zero for what has none
 * @param blocks what it says
 */
record Reading(PreviewState state, int pages, List<PreviewBlock> blocks) {

    private static final int SEARCHED = 60_000;

    static Reading failed() {
        return new Reading(PreviewState.FAILED, 0, List.of());
    }

    static Reading of(List<PreviewBlock> blocks) {
        var pages = blocks.stream()
                .filter(block -> block.kind() == PreviewBlock.Kind.PAGE)
                .count();
        return new Reading(PreviewState.READY, (int) pages, blocks);
    }

    /** What is searched through; the beginning of what is very long. */
    String text() {
        var text = blocks.stream()
                .map(PreviewBlock::text)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
        return text.length() > SEARCHED ? text.substring(0, SEARCHED) : text;
    }
}
