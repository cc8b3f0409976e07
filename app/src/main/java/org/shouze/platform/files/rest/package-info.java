/** Uploads and files for programs. */
@NullMarked
package org.shouze.platform.files.rest;

import org.jspecify.annotations.NullMarked;
