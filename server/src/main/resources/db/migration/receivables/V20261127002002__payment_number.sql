-- The number of the receipt or the bank's entry, by which a file finds the payment again.
alter table payment add column number text check (length(number) between 1 and 200);

create index payment_number on payment (number) where number is not null;
