package io.changke.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Products")
class ProductsController {

    record Product(
            String code,
            @Nullable String name,
            @Nullable String category,

            @Schema(description = "In the firm's currency") @Nullable
            BigDecimal listPrice,

            @Schema(
                    description =
                            "Of one piece, in the firm's currency; purchases keep the cost they were entered with")
            @Nullable
            BigDecimal unitCost) {}

    @Schema(name = "Products")
    record ProductItems(List<Product> items) {}

    private final JdbcClient jdbc;

    ProductsController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Operation(summary = "Find products by code or name, for entering a purchase")
    @GetMapping("/api/v1/products")
    ProductItems products(@RequestParam(defaultValue = "") String q) {
        return new ProductItems(jdbc.sql("""
                        select code, name, category, list_price, unit_cost
                        from product
                        where strpos(lower(code), :q) > 0 or strpos(lower(name), :q) > 0
                        order by strpos(lower(code), :q) <> 1, coalesce(name, code), code
                        limit 20
                        """)
                .param("q", q.strip().toLowerCase(Locale.ROOT))
                .query(Product.class)
                .list());
    }
}
