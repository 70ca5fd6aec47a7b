package io.github.parallelmaven.analysis.configuration;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML into the keys that properties would have. Nodes only: no object of any type is made. */
final class YamlText {

    private static final int DEEPEST = 30;

    private final List<Entry> entries = new ArrayList<>();

    private YamlText() {}

    /**
     * All documents of the file, one after another; one that Spring would use for some profile only has a key
     * {@code spring.config.activate.on-profile} among its entries, and is left out.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException when it is no YAML
     */
    static List<Entry> read(String text) {
        YamlText all = new YamlText();
        for (Node document : new Yaml(new LoaderOptions()).composeAll(new StringReader(text))) {
            YamlText one = new YamlText();
            one.add("", document, DEEPEST);
            if (one.entries.stream().noneMatch(YamlText::choosesProfile)) {
                all.entries.addAll(one.entries);
            }
        }
        return all.entries;
    }

    private static boolean choosesProfile(Entry entry) {
        return entry.key().startsWith("spring.config.activate.on-profile")
                || entry.key().equals("spring.profiles");
    }

    /** A loop of aliases ends at the depth that no configuration has. */
    private void add(String key, Node node, int depth) {
        if (depth == 0) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name) {
                    String below = key.isEmpty() ? name.getValue() : key + "." + name.getValue();
                    add(below, tuple.getValueNode(), depth - 1);
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                add(key + "[" + i + "]", sequence.getValue().get(i), depth - 1);
            }
        } else if (node instanceof ScalarNode scalar) {
            entries.add(new Entry(key, scalar.getValue(), scalar.getStartMark().getLine() + 1));
        }
    }
}
