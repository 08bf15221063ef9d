-- One row where the demonstration firm lives: its day one on this server, and the day before which its trade is entered.
create table demonstration (
    entered_on    date not null,
    traded_before date not null
);
