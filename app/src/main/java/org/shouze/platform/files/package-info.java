/** Owns evidence files: stored once by their hash, typed by content, handed out safely. */
@ApplicationModule(
        displayName = "Files 文件",
        allowedDependencies = {"kernel", "kernel :: security", "kernel :: page"})
@NullMarked
package org.shouze.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
