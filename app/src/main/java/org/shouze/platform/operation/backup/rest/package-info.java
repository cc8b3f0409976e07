@NullMarked
package org.shouze.platform.operation.backup.rest;

import org.jspecify.annotations.NullMarked;
