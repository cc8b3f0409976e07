/** Spreadsheets that come in (表格读取): opened within bounds, read as text, their heading found. */
@NamedInterface("sheet")
@NullMarked
package org.shouze.platform.kernel.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
