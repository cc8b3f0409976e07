/** Tests of the plan reader and the measure of how well it reads. */
@NullMarked
package org.shouze.gongwen.plan;

import org.jspecify.annotations.NullMarked;
