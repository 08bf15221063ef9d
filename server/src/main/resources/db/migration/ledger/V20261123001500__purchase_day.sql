-- The last day of the ledger, and the sales of a period, without reading all of it.
create index purchase_day on purchase (day);
