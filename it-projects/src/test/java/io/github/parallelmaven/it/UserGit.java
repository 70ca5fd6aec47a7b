package io.github.parallelmaven.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The git repository of a user. Its own configuration says again what the tester's may say otherwise.
 *
 * @param top its topmost folder
 */
record UserGit(Path top) {

    /** Makes a repository of a folder, with all that is in it as the first commit. */
    static UserGit of(Path top) {
        UserGit user = new UserGit(top);
        user.git("init", "--quiet");
        user.git("symbolic-ref", "HEAD", "refs/heads/main");
        user.git("config", "user.name", "Tester");
        user.git("config", "user.email", "tester@example.org");
        user.git("config", "commit.gpgsign", "false");
        user.git("config", "core.autocrlf", "false");
        user.git("config", "core.hooksPath", ".git/hooks");
        user.write(".gitignore", "target/\n/logs/\n");
        user.git("add", "--all");
        user.git("commit", "--quiet", "--message", "As it was");
        return user;
    }

    void write(String path, String text) {
        try {
            Files.writeString(top.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What git prints, without the last line end. */
    String git(String... words) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(top.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + output);
            }
            return output.replaceFirst("\\R$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    List<String> lines(String... words) {
        return git(words).lines().toList();
    }
}
