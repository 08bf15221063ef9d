-- Whether somebody is asked to find out why a regular customer's purchases broke off.
alter table class_setting
    add column ask_why boolean not null default true,
    add column version integer not null default 0;

-- For what was asked: once each time the purchases break off, and never while the question is open.
create table interruption (
    task_id     bigint primary key references task (id) on delete cascade,
    customer_id bigint      not null,
    at          timestamptz not null default now()
);

create index interruption_customer on interruption (customer_id);
