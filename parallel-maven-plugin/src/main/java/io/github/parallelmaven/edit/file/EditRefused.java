package io.github.parallelmaven.edit.file;

/** An edit that is not made because it could not be exact or safe. Nothing of the file has been changed. */
public final class EditRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String why;
    private final String whatToDo;

    /**
     * @param file from the project's root, with forward slashes; may end in a line number
     * @param why one clause
     * @param whatToDo one clause
     */
    public EditRefused(String file, String why, String whatToDo) {
        super(file + ": " + why + "; " + whatToDo);
        this.file = file;
        this.why = why;
        this.whatToDo = whatToDo;
    }

    public String file() {
        return file;
    }

    public String why() {
        return why;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
