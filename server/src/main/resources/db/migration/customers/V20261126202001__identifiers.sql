-- By the number another system knows a customer by.
create index customer_identifiers on customer using gin ((details -> 'identifiers') jsonb_path_ops)
    where (details -> 'identifiers') is not null;
