package io.github.parallelmaven.git;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is staged for the next commit. Contents are put into it as they are given; the files of the work tree are neither
 * read nor written, so that a commit can hold a step on the way to them.
 */
public final class Index {

    private static final String STAGE = "0";

    private final Git top;

    Index(Git top) {
        this.top = top;
    }

    /**
     * Stages these contents, filtered as git would filter the files, such as their line ends.
     *
     * @param files bytes by path from the top
     * @return brings these files back to what was staged before
     * @throws GitRefused when git cannot write
     */
    public Runnable stage(SortedMap<String, byte[]> files) {
        SortedMap<String, Blob> before = new TreeMap<>();
        SortedMap<String, Blob> after = new TreeMap<>();
        Map<String, Blob> staged = files.isEmpty() ? Map.of() : staged();
        files.forEach((path, bytes) -> {
            String id = top.write(bytes, "hash-object", "-w", "--stdin", "--path=" + path)
                    .strip();
            Optional<Blob> now = Optional.ofNullable(staged.get(path));
            before.put(path, now.orElse(Blob.none(id.length())));
            after.put(path, new Blob(now.map(Blob::mode).orElse(Blob.PLAIN), id));
        });
        update(after);
        return () -> update(before);
    }

    private void update(SortedMap<String, Blob> blobs) {
        if (!blobs.isEmpty()) {
            top.write(Blob.input(blobs), "update-index", "-z", "--index-info");
        }
    }

    /** {@code mode id stage TAB path} each. */
    private Map<String, Blob> staged() {
        Map<String, Blob> blobs = new TreeMap<>();
        for (String entry : top.parts("ls-files", "--stage", "-z")) {
            int tab = entry.indexOf('\t');
            String[] words = entry.substring(0, tab).split(" ");
            if (words[2].equals(STAGE)) {
                blobs.put(entry.substring(tab + 1), new Blob(words[0], words[1]));
            }
        }
        return blobs;
    }
}
