/** Owns what comes in from spreadsheets: read, judged row by row, written when confirmed, taken back when wrong. */
@ApplicationModule(
        displayName = "Intake 导入",
        allowedDependencies = {"kernel", "kernel :: security", "kernel :: page", "kernel :: sheet"})
@NullMarked
package org.shouze.platform.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
