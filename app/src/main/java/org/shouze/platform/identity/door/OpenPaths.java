package org.shouze.platform.identity.door;

import java.util.List;

/** Paths that nobody has to be signed in for (免登录地址), such as those of a way to sign in; what is below is not included. */
public interface OpenPaths {

    List<String> patterns();
}
