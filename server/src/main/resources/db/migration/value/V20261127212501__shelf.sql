-- What pages show, worked out after each refresh: a page must not add up millions of rows.
create table shelf (
    name        text        primary key,
    -- What the figures were worked out from; when it differs from what stands now they are out of date.
    stamp       text        not null,
    body        json        not null,
    computed_at timestamptz not null default now()
);
