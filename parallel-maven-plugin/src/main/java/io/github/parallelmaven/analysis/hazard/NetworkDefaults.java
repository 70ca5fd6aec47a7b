package io.github.parallelmaven.analysis.hazard;

import java.util.Map;

/** H17: defaults of the network classes are changed. */
public final class NetworkDefaults extends GlobalCallRule {

    public NetworkDefaults() {
        super(
                "H17",
                "network_defaults",
                Map.of(
                        "java.net.URL.setURLStreamHandlerFactory", "java.net",
                        "java.net.Authenticator.setDefault", "java.net",
                        "java.net.ProxySelector.setDefault", "java.net",
                        "java.net.CookieHandler.setDefault", "java.net",
                        "java.net.ResponseCache.setDefault", "java.net",
                        "javax.net.ssl.HttpsURLConnection.setDefaultSSLSocketFactory", "java.net",
                        "javax.net.ssl.HttpsURLConnection.setDefaultHostnameVerifier", "java.net",
                        "javax.net.ssl.SSLContext.setDefault", "java.net"));
    }
}
