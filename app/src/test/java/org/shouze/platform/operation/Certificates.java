package org.shouze.platform.operation;

import java.time.Instant;

/** A certificate for tests, of a host that does not exist. */
final class Certificates {

    static final Instant END = Instant.parse("2027-11-22T19:42:56Z");

    static final String OF_ONE_YEAR = """
            -----BEGIN CERTIFICATE-----
            MIIBhzCCAS2gAwIBAgIUb2KZ5JJqE4gqIS7IzIDh8sQDMBowCgYIKoZIzj0EAwIw
            GTEXMBUGA1UEAwwOc2hvdXplLmV4YW1wbGUwHhcNMjYxMTIyMTk0MjU2WhcNMjcx
            MTIyMTk0MjU2WjAZMRcwFQYDVQQDDA5zaG91emUuZXhhbXBsZTBZMBMGByqGSM49
            AgEGCCqGSM49AwEHA0IABIFPRI5lVXmQYkOCe20PESMaNGqa1oickXHxGM7BD+W1
            oUYfknOFzOa7f+wlP9AFY+nvWt0IEsq+9mJQfsNaN/ijUzBRMB0GA1UdDgQWBBSp
            hDklXoSGLCwtjXdQRDjuj9zOmTAfBgNVHSMEGDAWgBSphDklXoSGLCwtjXdQRDju
            j9zOmTAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIGOO/vj7ZgVj
            Vnhy/g3mUJKM1oB8JRKRfdDCp9V+1XY0AiEAuwaX52IDQuGNGRZkkccMM8AWFZ0O
            58vwlvUGs87w2vs=
            -----END CERTIFICATE-----
            """;

    private Certificates() {}
}
