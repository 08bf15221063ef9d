-- What was said with a customer. No foreign key to the customer, as in the ledger: the undo of an import of a million
-- would look here a million times. Whoever writes holds the customer in the same transaction.
create table interaction (
    id          bigint generated always as identity primary key,
    customer_id bigint      not null,
    kind        text        not null check (kind in ('call', 'visit', 'message', 'note', 'meeting')),
    happened_at timestamptz not null,
    -- In the firm's time zone when it was written, like the day of a purchase.
    happened_on date        not null,
    said        text        not null check (length(said) between 1 and 10000),
    written_by  bigint references app_user (id) on delete set null,
    written_at  timestamptz not null default now(),
    version     integer     not null default 0,
    deleted_at  timestamptz
);

create index interaction_customer on interaction (customer_id, happened_on);

-- The due time is the firm's, without a zone: "Friday at ten" stays so when the firm moves.
create table task (
    id             bigint generated always as identity primary key,
    title          text        not null check (length(title) between 1 and 500),
    customer_id    bigint,
    interaction_id bigint references interaction (id) on delete set null,
    owner_id       bigint references app_user (id) on delete set null,
    due_on         date        not null,
    due_time       time,
    remind_at      timestamptz,
    -- Somebody has seen the reminder of that moment.
    reminded_at    timestamptz,
    done_at        timestamptz,
    done_by        bigint references app_user (id) on delete set null,
    created_by     bigint references app_user (id) on delete set null,
    created_at     timestamptz not null default now(),
    version        integer     not null default 0,
    deleted_at     timestamptz
);

create index task_open on task (due_on, coalesce(due_time, time '24:00'), id)
    where done_at is null and deleted_at is null;
create index task_open_of_owner on task (owner_id, due_on, coalesce(due_time, time '24:00'), id)
    where done_at is null and deleted_at is null;
create index task_done on task (done_at, id) where done_at is not null and deleted_at is null;
create index task_customer on task (customer_id) where customer_id is not null;
create index task_interaction on task (interaction_id) where interaction_id is not null;
create index task_reminder on task (remind_at)
    where remind_at is not null and reminded_at is null and done_at is null and deleted_at is null;

-- One row a customer with any follow-up, kept up in the transaction of the change: lists of a million filter and sort by it.
create table customer_contact (
    customer_id       bigint primary key,
    last_contacted_on date,
    next_follow_up_on date
);

create index customer_contact_last on customer_contact (last_contacted_on, customer_id);
create index customer_contact_next on customer_contact (next_follow_up_on, customer_id);
