alter table product
    add column list_price numeric(16, 2) check (list_price >= 0),
    add column unit_cost  numeric(16, 2) check (unit_cost >= 0);

-- What earlier imports did to products can still be undone: then they had neither.
update import_change c
set before = c.before || '{"list_price": null, "unit_cost": null}',
    after  = c.after || '{"list_price": null, "unit_cost": null}'
from import i
where i.id = c.import_id and i.kind = 'products';
