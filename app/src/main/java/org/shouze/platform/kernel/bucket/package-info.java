/** S3-compatible stores (对象存储), for whoever keeps something there. */
@NamedInterface("bucket")
@NullMarked
package org.shouze.platform.kernel.bucket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
