@NullMarked
package org.shouze.risk.asset.rest;

import org.jspecify.annotations.NullMarked;
