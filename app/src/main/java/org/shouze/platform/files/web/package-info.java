/** Pages of the files: preview, quarantine, administration. */
@NullMarked
package org.shouze.platform.files.web;

import org.jspecify.annotations.NullMarked;
