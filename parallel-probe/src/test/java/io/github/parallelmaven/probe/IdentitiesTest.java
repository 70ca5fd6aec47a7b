package io.github.parallelmaven.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private static final int MANY = 300_000; // enough for identity hashes of 31 bits to collide

    private final Identities identities = new Identities();

    @Test
    void twoObjectsNeverShareANumber() {
        List<Object> objects = Stream.generate(Object::new).limit(MANY).toList();

        Set<Long> numbers = objects.stream().map(identities::of).collect(Collectors.toSet());

        assertThat(numbers).hasSize(MANY);
        assertThat(objects).first().extracting(identities::of).isEqualTo(1L);
    }

    @Test
    void equalObjectsAreNotTheSame() {
        assertThat(identities.of(new HashSet<>())).isNotEqualTo(identities.of(new HashSet<>()));
    }

    @Test
    void anObjectKeepsItsNumberOnEveryThread() {
        Object object = new Object();

        assertThat(IntStream.range(0, 1000)
                        .parallel()
                        .mapToLong(i -> identities.of(object))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void noObjectIsKeptAlive() throws InterruptedException {
        Stream.generate(Object::new).limit(1000).forEach(identities::of);

        int left = Integer.MAX_VALUE;
        for (int i = 0; i < 100 && left > 1; i++) {
            System.gc();
            Thread.sleep(10); // the collector hands its references over in its own time
            identities.of(this);
            left = identities.size();
        }

        assertThat(left).isEqualTo(1);
    }
}
