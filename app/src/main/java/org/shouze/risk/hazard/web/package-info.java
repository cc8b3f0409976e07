@NullMarked
package org.shouze.risk.hazard.web;

import org.jspecify.annotations.NullMarked;
