-- How somebody looks at customers. What it shows is one document: nobody asks for a part of it.
create table saved_view (
    id         bigint generated always as identity primary key,
    name       text        not null check (length(name) between 1 and 100),
    -- null where a program made it
    owner_id   bigint references app_user (id) on delete set null,
    shared     boolean     not null default false,
    shows      jsonb       not null,
    version    integer     not null default 0,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    deleted_at timestamptz
);

create index saved_view_owner on saved_view (owner_id) where deleted_at is null;

-- What somebody sees first.
create table default_view (
    user_id bigint primary key references app_user (id) on delete cascade,
    view_id bigint not null references saved_view (id) on delete cascade
);
