package io.changke.ledger;

import io.changke.customers.SearchSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers by the number of an order, as it is written on the receipt they hold in their hand. */
@Component
class OrderSearch implements SearchSource {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    OrderSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Long> customers(String word) {
        if (word.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct customer_id
                        from purchase
                        where order_number in (:word, upper(:word))
                        limit :most
                        """)
                .param("word", word)
                .param("most", MOST)
                .query(Long.class)
                .list();
    }
}
