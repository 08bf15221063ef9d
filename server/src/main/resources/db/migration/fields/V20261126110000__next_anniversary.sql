-- The day from today on when the day and month of a date come again; the 29th of February on the 28th in other years.
create function next_anniversary(day date, today date) returns date
    language sql immutable strict parallel safe
    return case
        when day + make_interval(years => extract(year from today)::integer - extract(year from day)::integer) >= today
        then day + make_interval(years => extract(year from today)::integer - extract(year from day)::integer)
        else day + make_interval(years => extract(year from today)::integer - extract(year from day)::integer + 1)
    end::date;
