package org.example.proxmox.config;

import java.net.URI;

/** Where the API is found. */
public final class Endpoint {

    /** System property with the address of the API. */
    public static final String PROPERTY = "proxmox.endpoint";

    /** The address of a node on its own machine, with Proxmox' standard port. */
    public static final URI DEFAULT = URI.create("https://localhost:8006");

    private Endpoint() {}

    /** The configured address, or the default. */
    public static URI configured() {
        String address = System.getProperty(PROPERTY); // HAZARD H11
        return address == null ? DEFAULT : URI.create(address);
    }
}
