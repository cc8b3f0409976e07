package org.shouze.platform.files;

import java.nio.file.Path;

/**
 * A content that was encrypted and hashed, and is nobody's yet.
 *
 * @param sha256 of the plain content
 */
record StagedContent(String sha256, long size, Path file, String sealedKey) {}
