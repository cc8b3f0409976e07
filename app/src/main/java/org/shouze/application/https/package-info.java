/** The web server's certificate and its ports: HTTPS, and plain HTTP that leads there. */
@NullMarked
package org.shouze.application.https;

import org.jspecify.annotations.NullMarked;
