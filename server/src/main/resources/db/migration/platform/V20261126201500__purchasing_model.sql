-- Which model of purchasing scores the base: one by name, or the one that forecasts a held-out time best.
alter table firm_setting
    add column purchasing_model text not null default 'auto'
        check (purchasing_model in ('auto', 'bg-nbd', 'mbg-nbd', 'pareto-nbd', 'nbd'));
