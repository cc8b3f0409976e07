/** How a letter leaves the house: mail, group robots and gateways by their own protocols, to permitted addresses only. */
@NullMarked
package org.shouze.platform.notify.wire;

import org.jspecify.annotations.NullMarked;
