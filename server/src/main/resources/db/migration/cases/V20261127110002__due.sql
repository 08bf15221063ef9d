-- The calendar asks for the cases of a month, closed or not.
create index service_case_day on service_case (due_on) where deleted_at is null and due_on is not null;
