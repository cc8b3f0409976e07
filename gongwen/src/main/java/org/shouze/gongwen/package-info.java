/** Official documents (公文) of Chinese government bodies: what a file says, read without a framework. */
@NullMarked
package org.shouze.gongwen;

import org.jspecify.annotations.NullMarked;
