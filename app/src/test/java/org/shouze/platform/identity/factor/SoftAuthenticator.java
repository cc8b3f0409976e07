package org.shouze.platform.identity.factor;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** An authenticator and its browser, written by the standard's text: one key on P-256, no attestation. */
final class SoftAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final byte[] id = ByteBuffer.allocate(16)
            .putLong(UUID.randomUUID().getMostSignificantBits())
            .putLong(UUID.randomUUID().getLeastSignificantBits())
            .array();
    private final KeyPair keys;
    String origin;
    String rpId = "localhost";
    boolean verifies = true;
    int count;

    SoftAuthenticator(String origin) {
        this.origin = origin;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What the script sends to have the key added. */
    String registration(String challenge, String name) {
        var data = clientData("webauthn.create", challenge);
        var object = bytes(hex("a363666d74646e6f6e656761747453746d74a0686175746844617461"), head(authData(true)));
        return """
                {"name":"%s","credential":{"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},
                "response":{"attestationObject":"%s","clientDataJSON":"%s","transports":["internal"]}}}""".formatted(name, text(id), text(id), text(object), text(data));
    }

    /** What the script sends to sign in. */
    String assertion(String challenge, UUID account) {
        var data = clientData("webauthn.get", challenge);
        var auth = authData(false);
        return """
                {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},
                "response":{"authenticatorData":"%s","clientDataJSON":"%s","signature":"%s","userHandle":"%s"}}""".formatted(
                        text(id),
                        text(id),
                        text(auth),
                        text(data),
                        text(sign(bytes(auth, sha256(data)))),
                        text(UserHandle.of(account).getBytes()));
    }

    private byte[] clientData(String type, String challenge) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authData(boolean attested) {
        var flags = PRESENT | (verifies ? VERIFIED : 0) | (attested ? ATTESTED : 0);
        var counter = ByteBuffer.allocate(4).putInt(++count).array();
        var head = bytes(sha256(rpId.getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) flags}, counter);
        return attested ? bytes(head, new byte[16], new byte[] {0, (byte) id.length}, id, publicKey()) : head;
    }

    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return bytes(hex("a5010203262001215820"), fixed(point.getAffineX()), hex("225820"), fixed(point.getAffineY()));
    }

    private byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** CBOR's byte string of up to 65,535 octets. */
    private static byte[] head(byte[] content) {
        return bytes(
                new byte[] {0x59},
                ByteBuffer.allocate(2).putShort((short) content.length).array(),
                content);
    }

    private static byte[] fixed(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        var length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] bytes(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static String text(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
