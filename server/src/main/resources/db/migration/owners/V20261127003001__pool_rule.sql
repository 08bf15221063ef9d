-- The rules of the public pool, one row; null: no such rule.
create table pool_rule (
    one               boolean primary key default true check (one),
    -- after so many days without contact a customer goes back to the pool
    return_after_days int check (return_after_days between 7 and 3650),
    -- how many customers a person may have and still claim one
    most_claimed      int check (most_claimed between 1 and 1000000)
);

insert into pool_rule default values;

-- Who returns to the pool by himself: then cause_id is after how many days without contact.
alter table customer_change drop constraint customer_change_cause_check;
alter table customer_change add constraint customer_change_cause_check check (cause in
    ('edit', 'create', 'delete', 'restore', 'bulk', 'import', 'merge', 'undo', 'pool')) not valid;
