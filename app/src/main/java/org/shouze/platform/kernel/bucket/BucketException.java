package org.shouze.platform.kernel.bucket;

import java.io.IOException;
import org.shouze.platform.kernel.outgoing.ConnectionFailures;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** A store that does not do what is asked (对象存储故障); its text says of what kind that is, never what was answered. */
public final class BucketException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    BucketException(SdkException failed) {
        super(sentence(failed), failed);
    }

    private static String sentence(SdkException failed) {
        if (!(failed instanceof AwsServiceException refused)) {
            return ConnectionFailures.sentence(failed);
        }
        return switch (refused.statusCode()) {
            case 401, 403 -> "对方拒绝了访问密钥，或密钥没有此存储桶的权限";
            case NOT_FOUND -> "没有这个存储桶";
            default -> "对方以状态码 " + refused.statusCode() + " 拒绝了请求，请核对地址和区域";
        };
    }
}
