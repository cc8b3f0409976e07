/** Starts the platform: arguments, database, web server. */
@NullMarked
package org.shouze.application;

import org.jspecify.annotations.NullMarked;
