-- A table of its own: written inside the job's transaction, it must not lock the row that shows the progress.
create table job_checkpoint (
    job_id bigint primary key references job (id) on delete cascade,
    value  jsonb not null
);
alter table job drop column checkpoint;
