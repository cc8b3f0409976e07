/** Speed and size of the platform under load, with what is known of others beside. */
@NullMarked
package org.shouze.bench;

import org.jspecify.annotations.NullMarked;
