create extension if not exists pg_trgm;

create table firm_setting (
    id                   smallint primary key default 1 check (id = 1),
    name                 text not null default '',
    currency             char(3) not null default 'CNY',
    time_zone            text not null default 'Asia/Shanghai',
    margin               numeric(6, 4) not null default 0.30 check (margin between 0 and 1),
    annual_discount_rate numeric(8, 4) not null default 0.15 check (annual_discount_rate > -1),
    horizon_months       int not null default 36 check (horizon_months between 1 and 120),
    default_language     text not null default 'zh',
    demo                 boolean not null default false,
    changed_at           timestamptz not null default now()
);
insert into firm_setting (id) values (1);

create table app_user (
    id                 bigint generated always as identity primary key,
    name               text not null,
    password_hash      text,
    role               text not null check (role in ('administrator')),
    language           text check (language in ('zh', 'en')),
    -- rises with every change of the password: sessions that know an older one end
    credential_version int not null default 1,
    created_at         timestamptz not null default now()
);
create unique index app_user_name on app_user (lower(name));
insert into app_user (name, role) values ('admin', 'administrator');

create table sign_in_token (
    hash       bytea primary key,
    user_id    bigint not null references app_user (id) on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz
);

create table api_key (
    id           bigint generated always as identity primary key,
    name         text not null,
    role         text not null check (role in ('administrator')),
    hash         bytea not null unique,
    created_by   bigint references app_user (id) on delete set null,
    created_at   timestamptz not null default now(),
    last_used_at timestamptz,
    revoked_at   timestamptz
);
