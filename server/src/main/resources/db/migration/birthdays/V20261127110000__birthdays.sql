-- The lunar months from January 1900 to January 2101 and the days they begin by the sun. Each number is a year: its lowest
-- thirteen bits say from the first month on which ones have 30 days, what is above them which month has a leap month after it.
create materialized view lunar_month as
with lunar_year as (
    select 1899 + place as year, code >> 13 as leap_after, code & 8191 as long_months
    from unnest(array[
        71378, 1874, 3749, 46666, 1611, 2715, 38230, 1386, 2905, 22354, -- 1900
        1874, 56101, 2853, 2635, 46251, 685, 1387, 19305, 3497, 64914, -- 1910
        3730, 3365, 47693, 2646, 694, 38325, 1748, 3753, 24210, 3730, -- 1920
        52518, 1323, 2647, 45750, 2906, 1748, 28361, 1865, 63123, 2707, -- 1930
        1323, 51803, 2733, 1386, 39765, 2980, 2889, 23187, 2709, 62765, -- 1940
        1334, 2733, 46506, 1458, 3493, 32074, 3402, 68245, 2711, 1366, -- 1950
        51893, 2773, 1746, 36517, 3749, 1610, 27799, 2715, 62810, 1386, -- 1960
        2921, 46930, 2898, 2853, 38475, 2635, 70827, 685, 1389, 52073, -- 1970
        3497, 3474, 40229, 3365, 88653, 2646, 694, 50613, 1749, 3753, -- 1980
        48786, 3730, 3366, 27222, 2647, 70870, 858, 1749, 46793, 1865, -- 1990
        1683, 38187, 1323, 2651, 21850, 1386, 64341, 2980, 2889, 47763, -- 2000
        2709, 1325, 35501, 2741, 79274, 1490, 3493, 56650, 3402, 3221, -- 2010
        38190, 1366, 2741, 21938, 1746, 52901, 1829, 1611, 44183, 3243, -- 2020
        1370, 27350, 2921, 96082, 2898, 2853, 55883, 2635, 1195, 42331, -- 2030
        1453, 2922, 23378, 3474, 64805, 3365, 2645, 46253, 1206, 1461, -- 2040
        28074, 3785, 73362, 3730, 3366, 51798, 2647, 1238, 34517, 1877, -- 2050
        1865, 28307, 1683, 62763, 1323, 2651, 46426, 1386, 2917, 38730, -- 2060
        2890, 72341, 2709, 1325, 51885, 2741, 1450, 35749, 3493, 3402, -- 2070
        31893, 3222, 63822, 1366, 2741, 46514, 1746, 3749, 36426, 1675, -- 2080
        68759, 1195, 1371, 51926, 2922, 1874, 38693, 2885, 2699, 21659, -- 2090
        1195 -- 2100
    ]) with ordinality as known (code, place)
), lunar_months as (
    select year, leap_after, place, 29 + (long_months >> place - 1 & 1) as days
    from lunar_year
    cross join lateral generate_series(1, case leap_after when 0 then 12 else 13 end) as place
)
select year::smallint,
       (case when leap_after between 1 and place - 1 then place - 1 else place end)::smallint as month,
       place = leap_after + 1 and leap_after > 0 as leap,
       date '1900-01-31' + (sum(days) over (order by year, place) - days)::integer as first_day,
       days::smallint
from lunar_months;

create unique index lunar_month_first_day on lunar_month (first_day);

-- By what a birthday comes again: the lunar day as it is declared (08-15, L08-15), or month and day by the sun as 815.
create function birthday_key(birthday date, lunar text) returns text
    language sql immutable parallel safe
    return coalesce(lunar, (extract(month from birthday)::integer * 100 + extract(day from birthday)::integer)::text);

-- When each birthday is, from 2001 to 2100, and when it was before: one row a birthday has today between the two.
-- The 29th of February is the 28th in other years; the 30th of a lunar month of 29 days is its last day; the birthday
-- of a leap month is in the ordinary one when the year has no such leap month.
create materialized view birthday_day as
with solar as (
    select birthday_key(day::date, null) as birthday, (day + make_interval(years => year - 2000))::date as day
    from generate_series(timestamp '2000-01-01', timestamp '2000-12-31', interval '1 day') as day
    cross join generate_series(2000, 2100) as year
), lunar as (
    select distinct on (m.year, born_in_leap, m.month, born_on)
           case when born_in_leap then 'L' else '' end || to_char(m.month, 'fm00') || '-' || to_char(born_on, 'fm00')
               as birthday,
           m.first_day + least(born_on, m.days) - 1 as day
    from lunar_month m
    cross join generate_series(1, 30) as born_on
    cross join (values (false), (true)) as born (born_in_leap)
    where m.year >= 2000 and (born_in_leap or not m.leap)
    order by m.year, born_in_leap, m.month, born_on, m.leap desc
), each as (
    select birthday, day, lag(day) over (partition by birthday order by day) as previous
    from (select * from solar union all select * from lunar) as known
)
select birthday, day, previous from each where previous is not null;

create unique index birthday_day_birthday on birthday_day (birthday, day);
create index birthday_day_day on birthday_day (day);
create index birthday_day_number on birthday_day ((day - date '2000-01-01'));
analyze lunar_month, birthday_day;

-- PostgreSQL does not count with the statistics of an index that leaves rows out.
create statistics customer_birthday_key on (birthday_key(birthday, birthday_lunar)) from customer;
create index customer_birthday on customer (birthday_key(birthday, birthday_lunar))
    where birthday_key(birthday, birthday_lunar) is not null;
