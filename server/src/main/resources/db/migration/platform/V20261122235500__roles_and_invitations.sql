alter table app_user
    drop constraint app_user_role_check,
    add constraint app_user_role_check check (role in ('administrator', 'member', 'read-only')),
    add column email        text,
    add column disabled_at  timestamptz,
    -- null until somebody has come in as this user: an invitation that nobody took up yet
    add column signed_in_at timestamptz,
    add column version      integer not null default 0;
create unique index app_user_email on app_user (lower(email));
update app_user set signed_in_at = now() where password_hash is not null;

alter table api_key
    drop constraint api_key_role_check,
    add constraint api_key_role_check check (role in ('administrator', 'member', 'read-only'));
