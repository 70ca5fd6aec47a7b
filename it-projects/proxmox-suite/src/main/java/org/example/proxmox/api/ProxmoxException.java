package org.example.proxmox.api;

/** The API refused a request, or an operation did not end. */
public final class ProxmoxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ProxmoxException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public ProxmoxException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
