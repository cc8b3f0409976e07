package org.shouze.platform.operation.archive;

import java.io.IOException;

/** Puts contents that lie elsewhere beside those of the home folder. */
final class OutsideParts implements OutsideContents.Taker {

    private final PartWriter parts;

    OutsideParts(PartWriter parts) {
        this.parts = parts;
    }

    @Override
    public boolean holds(String path) {
        return parts.has(HomeContents.PREFIX + path);
    }

    @Override
    public void take(String path, OutsideContents.Source source) throws IOException {
        parts.plain(HomeContents.PREFIX + path, part -> {
            try (var opened = source.open()) {
                opened.transferTo(part);
            }
            return 0;
        });
    }

    @Override
    public void miss(String path, boolean known) {
        parts.miss(known);
    }
}
