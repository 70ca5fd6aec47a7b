package org.example.shop;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration
@Import(Till.class)
public class Shop {

    @Bean
    Prices prices() {
        return article -> article.length();
    }
}
