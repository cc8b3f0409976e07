package org.shouze.platform.files;

import org.jspecify.annotations.Nullable;

/**
 * A content as it lies somewhere.
 *
 * @param size in bytes, before encryption
 * @param place the {@link ContentPlace}'s name
 * @param sealedKey the key of this content alone, sealed; null for one that earlier versions left unencrypted
 */
record StoredContent(
        String sha256,
        long size,
        String place,
        String location,
        @Nullable String sealedKey) {}
