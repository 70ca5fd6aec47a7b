package org.example.proxmox.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.example.proxmox.api.TaskStatus;
import org.example.proxmox.api.Upid;

/** A text file with one line for every task that ended. */
public final class TaskLog {

    private final Path file;

    public TaskLog(Path file) {
        this.file = file;
    }

    /** Starts a new, empty log. */
    public void clear() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void append(TaskStatus status) {
        try {
            Files.writeString(
                    file,
                    status.upid() + " " + status.exit() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tasks in the order in which they were written. */
    public List<TaskStatus> read() {
        try {
            return Files.readAllLines(file).stream().map(TaskLog::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TaskStatus parse(String line) {
        int space = line.indexOf(' ');
        return TaskStatus.ended(Upid.parse(line.substring(0, space)), line.substring(space + 1));
    }
}
