-- The models with a rhythm, whose regularity is estimated.
alter table firm_setting
    drop constraint firm_setting_purchasing_model_check,
    add constraint firm_setting_purchasing_model_check
        check (purchasing_model in ('auto', 'bg-nbd', 'mbg-nbd', 'bg-cnbd-k', 'mbg-cnbd-k', 'pareto-nbd', 'nbd'));
