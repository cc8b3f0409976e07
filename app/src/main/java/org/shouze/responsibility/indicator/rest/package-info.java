/** The indicators through the API. */
@NullMarked
package org.shouze.responsibility.indicator.rest;

import org.jspecify.annotations.NullMarked;
