package org.shouze.risk.hazard;

import org.springframework.core.io.InputStreamSource;

/** A picture or paper as it was sent (佐证文件): at most 20 MB. */
public record Proof(String name, InputStreamSource content) {}
