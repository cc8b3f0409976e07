package org.shouze.platform.kernel.bucket;

import java.io.InputStream;
import java.time.Duration;
import org.shouze.platform.kernel.outgoing.AddressRule;
import org.shouze.platform.kernel.outgoing.CheckedNames;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Sets the store's client up: for stores beside Amazon's, and without looking for settings in the surroundings. */
final class BucketClient {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(60);

    private BucketClient() {}

    static S3Client of(BucketAccess access) {
        var credentials = AwsBasicCredentials.create(access.accessKey(), access.secretKey());
        var nothing = ProfileFile.builder()
                .content(InputStream.nullInputStream())
                .type(ProfileFile.Type.CONFIGURATION)
                .build();
        return S3Client.builder()
                .endpointOverride(access.endpoint())
                .region(Region.of(access.region()))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .forcePathStyle(true)
                // Other stores refuse what Amazon's added later: checksums in trailers, and bodies signed in pieces.
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(override -> override.defaultProfileFile(nothing))
                .httpClient(http(access))
                .build();
    }

    private static SdkHttpClient http(BucketAccess access) {
        var clear = !"https".equalsIgnoreCase(access.endpoint().getScheme());
        var rule = clear ? AddressRule.nearServers() : AddressRule.servers();
        var direct = ProxyConfiguration.builder()
                .useSystemPropertyValues(false)
                .useEnvironmentVariableValues(false)
                .build();
        return Apache5HttpClient.builder()
                .dnsResolver(new CheckedNames(rule))
                .proxyConfiguration(direct)
                .connectionTimeout(CONNECTING)
                .socketTimeout(ANSWERING)
                .expectContinueEnabled(false)
                .build();
    }
}
