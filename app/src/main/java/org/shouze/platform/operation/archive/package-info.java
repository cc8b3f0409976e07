/** The backup file (备份文件): database, files and keys in one sealed file, written, checked and read; knows no framework. */
@NamedInterface("archive")
@NullMarked
package org.shouze.platform.operation.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
