/** Pages of the indicators, their pictures and the panel on the overview. */
@NullMarked
package org.shouze.responsibility.indicator.web;

import org.jspecify.annotations.NullMarked;
