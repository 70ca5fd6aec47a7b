package io.github.parallelmaven.analysis.hazard;

import java.util.Map;

/** H16: security providers, properties or the security manager are changed. */
public final class SecuritySettings extends GlobalCallRule {

    public SecuritySettings() {
        super(
                "H16",
                "security_settings",
                Map.of(
                        "java.security.Security.addProvider", "java.security.Security",
                        "java.security.Security.insertProviderAt", "java.security.Security",
                        "java.security.Security.removeProvider", "java.security.Security",
                        "java.security.Security.setProperty", "java.security.Security",
                        "java.security.Policy.setPolicy", "java.security.Security",
                        "java.lang.System.setSecurityManager", "java.security.Security"));
    }
}
