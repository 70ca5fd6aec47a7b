package io.github.parallelmaven.git;

/** Git, a hook or a signing program said no, or there is no git. What it had done by then stays. */
public final class GitRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String command;
    private final String said;

    /**
     * @param command such as {@code git commit}
     * @param said what it printed; may have several lines
     */
    GitRefused(String command, String said) {
        super(command + ": " + said);
        this.command = command;
        this.said = said;
    }

    public String command() {
        return command;
    }

    public String said() {
        return said;
    }
}
