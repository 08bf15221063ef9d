-- Who took which customers out as a file; written when the file ends or breaks off.
create table export_log (
    id        bigint generated always as identity primary key,
    by_user   bigint      references app_user (id) on delete set null,
    key_name  text,
    begun_at  timestamptz not null,
    ended_at  timestamptz not null default now(),
    -- How many were named one by one; null where it was a list, by its condition and search.
    named     integer,
    condition jsonb,
    q         text,
    columns   text[]      not null,
    format    text        not null,
    channel   text,
    purpose   text,
    customers bigint      not null,
    whole     boolean     not null
);
