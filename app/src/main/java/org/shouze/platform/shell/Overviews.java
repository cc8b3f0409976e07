package org.shouze.platform.shell;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.contribution.OverviewPanel;
import org.shouze.platform.shell.contribution.OverviewSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands on the overview (工作总览): the panels of all modules, in order. */
@Service
public class Overviews {

    /** A panel ready to be written into the page. */
    public record Panel(boolean wide, String title, Content content) {}

    private final List<OverviewSource> sources;
    private final Templates templates;

    Overviews(List<OverviewSource> sources, Templates templates) {
        this.sources = sources;
        this.templates = templates;
    }

    /** The panels that the one who acts may see; none on a fresh platform. */
    @Transactional(readOnly = true)
    @Requires(ShellGrants.USE)
    public List<Panel> panels() {
        return sources.stream()
                .flatMap(source -> source.panels().stream())
                .sorted(Comparator.comparingInt(OverviewPanel::order))
                .map(this::ready)
                .toList();
    }

    private Panel ready(OverviewPanel panel) {
        return new Panel(panel.wide(), panel.content().title(), output -> templates.bare(panel.content(), output));
    }
}
