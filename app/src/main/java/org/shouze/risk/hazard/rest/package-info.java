@NullMarked
package org.shouze.risk.hazard.rest;

import org.jspecify.annotations.NullMarked;
