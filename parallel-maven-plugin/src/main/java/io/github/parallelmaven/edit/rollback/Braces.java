package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.journal.Insertion;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Two insertions that make a list of the one element between them: each without the other is no Java.
 *
 * @param opening the index of the insertion that opens the list
 * @param closing of the one that adds an element and closes it
 */
record Braces(int opening, int closing) {

    static List<Braces> of(List<Insertion> insertions) {
        return IntStream.range(1, insertions.size())
                .filter(i -> insertions.get(i - 1).inserted().equals("{")
                        && insertions.get(i).inserted().endsWith("}"))
                .mapToObj(i -> new Braces(i - 1, i))
                .toList();
    }

    /**
     * Whether taking back what was found of them would leave half of a list, or a list of several without its braces.
     *
     * @param text the file without white space
     * @param starts where those that were found start in it, by their index
     */
    boolean areTorn(String text, Map<Integer, Integer> starts) {
        if (!starts.containsKey(opening) || !starts.containsKey(closing)) {
            return starts.containsKey(opening) || starts.containsKey(closing);
        }
        int from = starts.get(opening);
        int to = starts.get(closing);
        return from > to || text.substring(from, to).contains(",");
    }

    /** Where the first one that was found starts. */
    int start(Map<Integer, Integer> starts) {
        return starts.getOrDefault(opening, starts.get(closing));
    }
}
