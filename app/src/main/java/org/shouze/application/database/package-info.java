/** Where the data is kept (数据目录与数据库): the home folder and the PostgreSQL server, embedded or given by URL. */
@NullMarked
package org.shouze.application.database;

import org.jspecify.annotations.NullMarked;
