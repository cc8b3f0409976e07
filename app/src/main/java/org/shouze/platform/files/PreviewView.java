package org.shouze.platform.files;

import java.util.List;
import org.shouze.platform.files.holding.HeldFile;

/**
 * A file to be looked at (文件预览).
 *
 * @param pages of a PDF, which can be drawn; zero for none
 * @param blocks what it says
 * @param mayOpen whether the one who asks may open it now; else nothing of what it says is here
 */
public record PreviewView(
        FileView file,
        HeldFile holder,
        PreviewState state,
        int pages,
        List<PreviewBlock> blocks,
        boolean isPicture,
        boolean mayOpen) {}
