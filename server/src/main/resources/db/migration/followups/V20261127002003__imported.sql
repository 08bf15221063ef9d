-- The number that another system gave it, by which a file finds it again; and which import made a task.
alter table interaction add column number text check (length(number) between 1 and 200);

create index interaction_number on interaction (number) where number is not null;

alter table task add column import_id bigint;

create index task_import on task (import_id) where import_id is not null;
