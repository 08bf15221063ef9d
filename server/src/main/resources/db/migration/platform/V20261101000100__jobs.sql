create table job (
    id               bigint generated always as identity primary key,
    kind             text not null,
    state            text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    phase            text,
    done             bigint not null default 0,
    total            bigint,
    arguments        jsonb not null default '{}',
    -- what a run that is resumed after a crash needs to know of the one before it
    checkpoint       jsonb,
    result           jsonb,
    error            jsonb,
    attempts         int not null default 0,
    cancel_requested boolean not null default false,
    created_by       bigint references app_user (id) on delete set null,
    created_at       timestamptz not null default now(),
    started_at       timestamptz,
    ended_at         timestamptz
);
create index job_unfinished on job (id) where state in ('queued', 'running');

-- db-scheduler's own table, as its documentation gives it
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
