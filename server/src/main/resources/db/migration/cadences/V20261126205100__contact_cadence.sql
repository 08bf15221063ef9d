-- within how many days whoever is in this tier should hear from us; null: whenever there is a reason
create table contact_cadence (
    tier text primary key,
    days int check (days between 1 and 3650)
);

insert into contact_cadence (tier, days)
values ('platinum', 30), ('gold', 60), ('iron', 120), ('lead', null);
