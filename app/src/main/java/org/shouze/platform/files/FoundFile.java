package org.shouze.platform.files;

import java.util.UUID;
import org.shouze.platform.files.holding.HeldFile;

/** A file that says what was searched for (搜到的文件), and the record that holds it. */
public record FoundFile(UUID id, String name, HeldFile holder) {}
