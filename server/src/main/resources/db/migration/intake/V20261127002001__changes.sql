-- What imports did to things other than customers: as they were before (null where the import created them) and after.
create table import_change (
    id        bigint generated always as identity primary key,
    import_id bigint not null,
    thing_id  bigint not null,
    before    jsonb,
    after     jsonb  not null
);

create index import_change_import on import_change (import_id, thing_id);

-- What the undo of an import left alone, because somebody changed it since or something hangs on it.
create table import_left_alone (
    import_id bigint not null,
    thing_id  bigint not null,
    primary key (import_id, thing_id)
);
