package io.github.parallelmaven.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A real repository. What the tester's own configuration may say is said again in its own; git is called by its program
 * and not by the code under test.
 */
public record TestRepository(Path top) {

    /** Makes a repository without a commit. */
    public static TestRepository in(Path top) {
        try {
            Files.createDirectories(top);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestRepository repository = new TestRepository(top);
        repository.git("init", "--quiet");
        repository.git("symbolic-ref", "HEAD", "refs/heads/main");
        repository.git("config", "user.name", "Tester");
        repository.git("config", "user.email", "tester@example.org");
        repository.git("config", "commit.gpgsign", "false");
        repository.git("config", "core.autocrlf", "false");
        repository.git("config", "core.hooksPath", ".git/hooks");
        return repository;
    }

    public TestRepository write(String path, String text) {
        try {
            Path file = top.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything. */
    public TestRepository commitAll(String message) {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", message);
        return this;
    }

    /** A hook, or another program that git calls. */
    public Path program(String path, String script) {
        write(path, "#!/bin/sh\n" + script + "\n");
        try {
            Files.setPosixFilePermissions(top.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return top.resolve(path);
    }

    /** What git prints, without the last line end. */
    public String git(String... words) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(top.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        try {
            Process process = builder.start();
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

    public List<String> lines(String... words) {
        return git(words).lines().toList();
    }

    /** What {@code git status} shows. */
    public List<String> status() {
        return lines("status", "--porcelain");
    }
}
