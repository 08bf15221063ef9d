-- whose customers are "my team's": those of everybody of the same team
alter table app_user add column team text;
