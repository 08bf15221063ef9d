-- Who is given on with all that the owner looked after: then cause_id is the hand-over.
alter table customer_change drop constraint customer_change_cause_check;
alter table customer_change add constraint customer_change_cause_check check (cause in
    ('edit', 'create', 'delete', 'restore', 'bulk', 'import', 'merge', 'undo', 'pool', 'handover')) not valid;
