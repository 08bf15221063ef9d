-- Files of any table: how they are imported, what became of known things, and dry runs.
alter table import
    add column plan jsonb,
    add column dry_run boolean not null default false,
    -- Whether the same bytes may be in one time only: else rows are found again by their key.
    add column once boolean not null default true,
    add column updated bigint not null default 0,
    add column unchanged bigint not null default 0,
    add column restored bigint not null default 0,
    add column kept bigint not null default 0;

drop index import_same_bytes;
create unique index import_same_bytes on import (kind, sha256) where once and state not in ('failed', 'cancelled', 'undone');
