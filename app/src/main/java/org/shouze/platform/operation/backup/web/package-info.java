@NullMarked
package org.shouze.platform.operation.backup.web;

import org.jspecify.annotations.NullMarked;
