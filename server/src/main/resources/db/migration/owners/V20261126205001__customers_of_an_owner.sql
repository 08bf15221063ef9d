create index customer_of_owner on customer (owner_id) where owner_id is not null;
