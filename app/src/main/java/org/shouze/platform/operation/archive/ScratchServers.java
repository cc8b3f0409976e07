package org.shouze.platform.operation.archive;

import java.util.function.Function;

/** Lends an empty database of a server that nobody else uses (演练数据库), and takes it away afterwards. */
public interface ScratchServers {

    <T> T with(Function<DatabaseLogin, T> work);
}
