package org.example.proxmox.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashes passwords with PBKDF2 and HMAC SHA-256. The text form is {@code rounds$salt$hash}, in hexadecimal. */
public final class PasswordHasher {

    private static final int HASH_BITS = 256;

    private final int rounds;

    public PasswordHasher(int rounds) {
        if (rounds < 1_000) {
            throw new IllegalArgumentException("at least 1000 rounds are needed, were " + rounds);
        }
        this.rounds = rounds;
    }

    public String hash(String password, byte[] salt) {
        if (salt.length < 8) {
            throw new IllegalArgumentException("a salt has at least 8 bytes");
        }
        byte[] hash = derive(password, salt, rounds);
        return rounds + "$" + HexFormat.of().formatHex(salt) + "$"
                + HexFormat.of().formatHex(hash);
    }

    public boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a stored hash");
        }
        byte[] expected = HexFormat.of().parseHex(parts[2]);
        byte[] actual = derive(password, HexFormat.of().parseHex(parts[1]), Integer.parseInt(parts[0]));
        return MessageDigest.isEqual(expected, actual);
    }

    /** Whether a stored hash was made with fewer rounds than this hasher uses. */
    public boolean isOutdated(String stored) {
        return Integer.parseInt(stored.substring(0, stored.indexOf('$'))) < rounds;
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        }
    }
}
