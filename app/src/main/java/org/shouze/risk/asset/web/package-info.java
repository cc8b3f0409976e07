@NullMarked
package org.shouze.risk.asset.web;

import org.jspecify.annotations.NullMarked;
