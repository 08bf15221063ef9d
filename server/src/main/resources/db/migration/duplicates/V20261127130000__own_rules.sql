-- A rule of the firm's own has a name; those that came along have none, and can be switched off but not deleted.
alter table duplicate_rule
    add column name text check (length(name) between 1 and 60),
    drop constraint duplicate_rule_kinds_check,
    add constraint duplicate_rule_evidence check (
        kinds && '{identifier,tax,phone,email,wechat}' or (kinds @> '{birthday}' and kinds && '{name,sound}'));

-- Kinds stand in one order, so that the same rule is not there twice.
create unique index duplicate_rule_kinds on duplicate_rule (kinds);

insert into duplicate_rule (kinds, weight, enabled) values
    ('{name,wechat}', 95, true),
    ('{wechat}', 80, true);

-- The rules that hold for a pair; empty until the next search for pairs that were found before.
alter table duplicate_pair add column rules integer[] not null default '{}';

-- A rule may be deleted while a search is under way that used it.
alter table duplicate_block drop constraint duplicate_block_rule_id_fkey;

-- Who has a WeChat name is keyed again by the next search.
delete from match_keyed k using customer c where c.id = k.customer_id and c.wechat is not null;
