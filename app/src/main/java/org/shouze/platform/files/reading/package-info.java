/** Reads documents of strangers in a process of its own: nothing here runs inside the platform. */
@NullMarked
package org.shouze.platform.files.reading;

import org.jspecify.annotations.NullMarked;
