create table idempotency_key (
    principal    text not null,
    key          text not null,
    fingerprint  bytea not null,
    status       int,
    content_type text,
    location     text,
    body         bytea,
    created_at   timestamptz not null default now(),
    primary key (principal, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
