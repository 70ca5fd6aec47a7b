package suite;

import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.junit.jupiter.api.Test;

class SecondOpenMapperTest {

    @Test
    void maps() {
        new SqlSessionFactoryBuilder().build(getClass().getResourceAsStream("/open-maps.xml"));
    }
}
