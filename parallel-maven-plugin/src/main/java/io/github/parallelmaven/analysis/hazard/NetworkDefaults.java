package io.github.parallelmaven.analysis.hazard;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** H17: defaults of the network classes are changed. */
public final class NetworkDefaults extends GlobalCallRule {

    public NetworkDefaults() {
        super(
                "H17",
                "network_defaults",
                Stream.of(
                                "java.net.URL.setURLStreamHandlerFactory",
                                "java.net.URLConnection.setContentHandlerFactory",
                                "java.net.URLConnection.setDefaultUseCaches",
                                "java.net.URLConnection.setFileNameMap",
                                "java.net.HttpURLConnection.setFollowRedirects",
                                "java.net.Authenticator.setDefault",
                                "java.net.ProxySelector.setDefault",
                                "java.net.CookieHandler.setDefault",
                                "java.net.ResponseCache.setDefault",
                                "java.net.Socket.setSocketImplFactory",
                                "java.net.ServerSocket.setSocketFactory",
                                "java.rmi.server.RMISocketFactory.setSocketFactory",
                                "javax.net.ssl.HttpsURLConnection.setDefaultSSLSocketFactory",
                                "javax.net.ssl.HttpsURLConnection.setDefaultHostnameVerifier",
                                "javax.net.ssl.HttpsURLConnection.setFollowRedirects",
                                "javax.net.ssl.SSLContext.setDefault")
                        .collect(Collectors.toMap(method -> method, method -> "java.net")));
    }
}
