-- Colleagues whom a follow-up names, with the name as it stands in the text.
create table mention (
    interaction_id bigint not null references interaction (id) on delete cascade,
    user_id        bigint not null references app_user (id) on delete cascade,
    name           text   not null,
    seen_at        timestamptz,
    primary key (interaction_id, user_id)
);

create index mention_unseen on mention (user_id, interaction_id) where seen_at is null;
