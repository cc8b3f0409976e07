package org.shouze.platform.shell.contribution;

import java.util.List;

/** Finds things of a module by any part of their name (搜索来源), within what the one who acts may see. */
public interface SearchSource {

    /** At most {@code limit} hits, best first. */
    List<SearchHit> search(String text, int limit);
}
