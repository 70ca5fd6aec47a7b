package io.github.parallelmaven.edit.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest that says whether a file is still the one an edit was made for. */
public final class Sha256 {

    private Sha256() {}

    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** In lower-case hex. */
    public static String of(byte[] bytes) {
        return hex(start().digest(bytes));
    }

    /** Of a text whatever its line ends: without carriage returns. */
    public static String ofText(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return of(text.replace("\r", "").getBytes(StandardCharsets.ISO_8859_1));
    }

    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
