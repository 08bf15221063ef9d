-- What is added and taken is said by field, no longer of tags alone.
update bulk_edit e
set change = e.change - 'addTags' - 'removeTags'
    || jsonb_build_object('add', nullif(jsonb_strip_nulls(jsonb_build_object('tags', e.change -> 'addTags')), '{}'),
                          'remove', nullif(jsonb_strip_nulls(jsonb_build_object('tags', e.change -> 'removeTags')), '{}'))
where e.change ? 'addTags' or e.change ? 'removeTags';
