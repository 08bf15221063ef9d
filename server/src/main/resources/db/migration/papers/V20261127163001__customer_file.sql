-- Files kept with a customer: contracts, pictures, quotations. No foreign key to the customer, as with follow-ups: the undo
-- of an import of a million would look here a million times. Whoever writes holds the customer in the same transaction.
create table customer_file (
    id             bigint generated always as identity primary key,
    customer_id    bigint      not null,
    -- The follow-up it came with: out of sight while that is deleted.
    interaction_id bigint references interaction (id) on delete set null,
    name           text        not null check (length(name) between 1 and 255),
    media_type     text        not null check (length(media_type) between 3 and 200),
    size           integer     not null generated always as (octet_length(content)) stored,
    content        bytea       not null check (octet_length(content) <= 20 * 1024 * 1024),
    uploaded_by    bigint references app_user (id) on delete set null,
    uploaded_at    timestamptz not null default now(),
    deleted_at     timestamptz
);

-- Pictures and documents are compressed already: trying once more would only cost time.
alter table customer_file alter column content set storage external;

create index customer_file_customer on customer_file (customer_id, id);
create index customer_file_interaction on customer_file (interaction_id) where interaction_id is not null;
