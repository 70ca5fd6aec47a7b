package suite;

import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.junit.jupiter.api.Test;

class SecondMapperTest {

    @Test
    void maps() {
        new SqlSessionFactoryBuilder().build(getClass().getResourceAsStream("/maps.xml"));
    }
}
