-- The check character of a resident identity number, as GB 11643-1999 has it.
create function resident_id_valid(number text) returns boolean
    language sql immutable strict parallel safe
return case when number ~ '^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$' then
    substr('10X98765432', 1 + (
          7 * substr(number, 1, 1)::integer + 9 * substr(number, 2, 1)::integer + 10 * substr(number, 3, 1)::integer
        + 5 * substr(number, 4, 1)::integer + 8 * substr(number, 5, 1)::integer + 4 * substr(number, 6, 1)::integer
        + 2 * substr(number, 7, 1)::integer + 1 * substr(number, 8, 1)::integer + 6 * substr(number, 9, 1)::integer
        + 3 * substr(number, 10, 1)::integer + 7 * substr(number, 11, 1)::integer + 9 * substr(number, 12, 1)::integer
        + 10 * substr(number, 13, 1)::integer + 5 * substr(number, 14, 1)::integer + 8 * substr(number, 15, 1)::integer
        + 4 * substr(number, 16, 1)::integer + 2 * substr(number, 17, 1)::integer) % 11, 1) = upper(right(number, 1))
    else false end;

create function resident_ids_valid(identifiers jsonb) returns boolean
    language sql immutable strict parallel safe
return not exists (
    select from jsonb_array_elements(identifiers) each
    where each ->> 'system' ~* '^(身份证|身份證|resident.?id|id.?card)' and not resident_id_valid(each ->> 'value'));

-- A telephone number that nobody answers. Numbers of every country pass; of Chinese mobiles the length is known.
create function phone_implausible(phone text) returns boolean
    language sql immutable strict parallel safe
return phone ~ '(\d)\1{6,}|12345678|87654321'
    or regexp_replace(regexp_replace(phone, '(ext|转|轉|分机|#|x|\*).*$', '', 'i'), '\D', '', 'g')
        !~ '^(\d{7,9}|[02-9]\d{9,11}|1[2-9]\d{9}|\d{13,15}|9[56]\d{3,4}|1[012]\d{1,3})$';

create function email_implausible(email text) returns boolean
    language sql immutable strict parallel safe
return email !~ '^[^@\s]+@([^@\s.]+\.)+[^@\s.\d]{2,}$'
    or email ~* '@test\.(com|cn)$|@.*(gmial|gmai|gmal|gamil|gnail|hotmial|hotmal|outlok|yahooo)\.com$'
    or email ~* '\.(con|cmo|comm|cim|cnn|vom)$';

create function name_implausible(name text) returns boolean
    language sql immutable strict parallel safe
return name ~* '^\W*(test|测试|無名|无名|无名氏|未知|不详|匿名|客户|顾客|先生|女士|小姐|没有|n/?a|null|none|unknown|asdf\w*|abc|(x)\2+|(a)\3+)[\d\W]*$'
    or name ~ '^[\d\s[:punct:]]+$';

-- Derived by PostgreSQL with every write, so that they never lag behind. Completeness is in percent of the facts asked for.
alter table customer
    add column completeness smallint not null generated always as (case kind
        when 'person' then 100 * (num_nonnulls(name, coalesce(phone, wechat), email, coalesce(city, province), sex)
                                  + least(num_nonnulls(birthday, birthday_lunar), 1)) / 6
        else 100 * num_nonnulls(name, phone, email, coalesce(city, province), industry, firm_size, tax_number) / 7
        end) stored,
    add column faults jsonb generated always as (nullif('[' || ltrim(
        case when name_implausible(name) then '"name"' else '' end
        || case when phone_implausible(phone) then ',"phone"' else '' end
        || case when email_implausible(email) then ',"email"' else '' end
        || case when birthday < date '1910-01-01' or birthday = date '1970-01-01' then ',"birthday"' else '' end
        || case when not resident_ids_valid(details -> 'identifiers') then ',"idNumber"' else '' end,
        ',') || ']', '[]')::jsonb) stored;

create index customer_faults on customer using gin (faults jsonb_path_ops) where faults is not null;
