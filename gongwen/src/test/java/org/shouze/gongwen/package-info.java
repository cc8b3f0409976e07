/** Tests of the readers of file formats. */
@NullMarked
package org.shouze.gongwen;

import org.jspecify.annotations.NullMarked;
