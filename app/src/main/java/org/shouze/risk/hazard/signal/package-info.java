/** How everything that finds something reports it here: inspections, advisories, drills, incidents, agents, watches. */
@NamedInterface("signal")
@NullMarked
package org.shouze.risk.hazard.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
