-- Of an undo: the kind of what it took back, whose number cause_id is; null where that is a single change.
alter table customer_change add column undone text;

update customer_change undo
set undone = (select changed.cause
              from customer_change changed
              where changed.customer_id = undo.customer_id and changed.id < undo.id
                and changed.cause in ('bulk', 'import', 'handover', 'merge') and changed.cause_id = undo.cause_id
              order by changed.id desc
              limit 1)
where undo.cause = 'undo';
