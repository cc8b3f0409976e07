package org.shouze.platform.files;

import java.util.List;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.shell.contribution.MenuEntry;
import org.shouze.platform.shell.contribution.MenuSource;
import org.shouze.platform.shell.contribution.SearchHit;
import org.shouze.platform.shell.contribution.SearchSource;
import org.springframework.stereotype.Component;

/** What the files bring to the house: the pages of those who look after them, and hits in what files say. */
@Component
class FileContributions implements MenuSource, SearchSource {

    private static final int MENU_ORDER = 85;

    private final Previews previews;

    FileContributions(Previews previews) {
        this.previews = previews;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry("quarantine", "隔离文件", "shield", "/files/quarantine", MENU_ORDER, FilesGrants.QUARANTINE),
                new MenuEntry("files", "文件管理", "upload", "/files/administration", MENU_ORDER, FilesGrants.RUN));
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        if (!Acting.current().may(FilesGrants.READ)) {
            return List.of();
        }
        return previews.search(text, limit).stream()
                .map(found -> new SearchHit(
                        "文件",
                        found.name(),
                        found.holder().kind() + " · " + found.holder().title(),
                        "/files/" + found.id()))
                .toList();
    }
}
