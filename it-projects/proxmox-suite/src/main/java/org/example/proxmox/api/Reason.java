package org.example.proxmox.api;

/** Why the API refused or failed, with the HTTP status that carries it. */
public enum Reason {
    INVALID(400),
    DENIED(401),
    NOT_FOUND(404),
    CONFLICT(409),
    TRANSIENT(503),
    OVERDUE(504);

    private final int httpStatus;

    Reason(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    public int httpStatus() {
        return httpStatus;
    }

    /** The reason behind an HTTP status; anything unknown is worth another try. */
    public static Reason ofHttpStatus(int status) {
        for (Reason reason : values()) {
            if (reason.httpStatus == status) {
                return reason;
            }
        }
        return TRANSIENT;
    }
}
