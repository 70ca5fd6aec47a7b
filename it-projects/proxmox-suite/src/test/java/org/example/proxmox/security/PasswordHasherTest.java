package org.example.proxmox.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.example.proxmox.support.VmTestBase;
import org.junit.jupiter.api.Test;

class PasswordHasherTest extends VmTestBase {

    private static final String SALT = "a salt of the test";

    private final PasswordHasher hasher = new PasswordHasher(60_000);

    @Test
    void theRightPasswordMatches() {
        assertThat(hasher.matches("secret", hash("secret"))).isTrue();
    }

    @Test
    void aWrongPasswordDoesNotMatch() {
        assertThat(hasher.matches("Secret", hash("secret"))).isFalse();
    }

    @Test
    void theSameSaltGivesTheSameHash() {
        assertThat(hash("secret")).isEqualTo(hash("secret"));
    }

    @Test
    void anotherSaltGivesAnotherHash() {
        assertThat(hash("secret")).isNotEqualTo(hasher.hash("secret", "another salt".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theHashNamesItsRounds() {
        assertThat(hash("secret")).startsWith("60000$");
    }

    @Test
    void thePasswordIsNotInTheHash() {
        assertThat(hash("secret")).doesNotContain("secret");
    }

    @Test
    void aHashHasThirtyTwoBytes() {
        assertThat(hash("secret").substring(hash("secret").lastIndexOf('$') + 1))
                .hasSize(64);
    }

    @Test
    void aKnownVectorIsMet() {
        // Computed with Python's hashlib.pbkdf2_hmac("sha256", b"passwd", b"saltsalt", 20000).
        String stored = "20000$73616c7473616c74$440751e923d654fe8a6de616b8e561a1b2fc71cbb12ecad9b8e42e43f65f2231";

        assertThat(hasher.matches("passwd", stored)).isTrue();
    }

    @Test
    void aHashWithFewerRoundsIsOutdated() {
        assertThat(new PasswordHasher(90_000).isOutdated(hash("secret"))).isTrue();
    }

    @Test
    void aShortSaltIsRefused() {
        assertThatThrownBy(() -> hasher.hash("secret", new byte[4])).hasMessage("a salt has at least 8 bytes");
    }

    @Test
    void aKnownUserMayLogIn() {
        node.addUser("ops@pve", "hunter2");

        assertThat(node.login("ops@pve", "hunter2")).startsWith("PVE:ops@pve:");
    }

    @Test
    void aWrongPasswordIsDenied() {
        assertThatThrownBy(() -> node.login("root@pam", "guess")).hasMessage("authentication failure for root@pam");
    }

    private String hash(String password) {
        return hasher.hash(password, SALT.getBytes(StandardCharsets.UTF_8));
    }
}
