-- What a customer complains of, asks or wants of us. No foreign key to the customer, as in the ledger: the undo of an
-- import of a million would look here a million times. Whoever writes holds the customer in the same transaction.
create table service_case (
    id          bigint generated always as identity primary key,
    customer_id bigint      not null,
    kind        text        not null check (kind in ('complaint', 'question', 'request')),
    subject     text        not null check (length(subject) between 1 and 500),
    details     text        not null default '' check (length(details) <= 10000),
    owner_id    bigint references app_user (id) on delete set null,
    -- A day by the firm's clock, without a zone.
    due_on      date,
    priority    text        not null check (priority in ('low', 'normal', 'high', 'urgent')),
    urgency     smallint    not null generated always as
        (case priority when 'low' then 1 when 'normal' then 2 when 'high' then 3 else 4 end) stored,
    state       text        not null default 'open' check (state in ('open', 'in-progress', 'closed')),
    result      text check (length(result) between 1 and 10000),
    opened_at   timestamptz not null default now(),
    closed_at   timestamptz,
    version     integer     not null default 0,
    deleted_at  timestamptz,
    check ((state = 'closed') = (closed_at is not null)),
    check (state <> 'closed' or result is not null)
);

create index service_case_due on service_case (coalesce(due_on, date 'infinity'), id)
    where deleted_at is null and closed_at is null;
create index service_case_of_owner on service_case (owner_id, coalesce(due_on, date 'infinity'), id)
    where deleted_at is null and closed_at is null;
create index service_case_urgency on service_case (urgency, id) where deleted_at is null;
create index service_case_opened on service_case (opened_at, id) where deleted_at is null;
create index service_case_customer on service_case (customer_id);

-- Each step of a case, so that a result stays known after the case was reopened.
create table service_case_step (
    id      bigint generated always as identity primary key,
    case_id bigint      not null references service_case (id) on delete cascade,
    step    text        not null check (step in ('opened', 'started', 'closed', 'reopened')),
    result  text,
    at      timestamptz not null default now(),
    by_user bigint references app_user (id) on delete set null
);

create index service_case_step_case on service_case_step (case_id);

-- One row a customer with cases, kept up in the transaction of the change: lists of a million filter and sort by it.
create table customer_case (
    customer_id bigint primary key,
    open_cases  integer,
    due_on      date
);

create index customer_case_open on customer_case (open_cases, customer_id);
create index customer_case_due on customer_case (due_on, customer_id);
