-- Signs the cursors of lists, so that a page can be continued after a restart and on any node but not made up.
create table cursor_key (
    only_row boolean primary key default true check (only_row),
    key      bytea   not null
);

insert into cursor_key (key)
values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
