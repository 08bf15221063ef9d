-- The calendar asks for the tasks of a month, done or not.
create index task_due on task (due_on) where deleted_at is null;
