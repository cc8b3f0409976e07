/** What Shouze does on the command line (命令行), without starting the platform. */
@NullMarked
package org.shouze.application.cli;

import org.jspecify.annotations.NullMarked;
