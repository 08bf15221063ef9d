package io.changke.classes;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The rules, in one query for one customer and for all. Each class stands beside the figures it follows from. */
final class Derivation {

    /** Of the customers {@code c} for whom the condition holds: their classes, and {@code evidence} by classification. */
    private static final String SQL = """
            select c.id as customer_id,
                   case when c.declared_relationship = 'non-customer' then 'non-customer'
                        when s.stage = 'lost' then 'lost'
                        when s.occasions > 0 then 'current'
                        when c.declared_relationship = 'target' then 'target'
                        else 'prospect' end as relationship,
                   case when coalesce(c.type, c.kind) in ('consumer', 'person') then 'end-consumer'
                        when c.type in ('distributor', 'agent') then 'intermediary'
                        when c.type in ('government', 'association', 'media') then 'public-interest'
                        when c.kind = 'person' then 'end-consumer'
                        else 'end-business' end as source,
                   case when lower(btrim(c.country)) <> all (home.countries) then 'foreign'
                        when coalesce(c.country, c.province, c.city) is null then null
                        when home.city is not null and place_key(c.city) = home.city then 'in-region'
                        when home.province is not null and place_key(c.province) <> home.province
                             and place_key(c.city) is distinct from home.province then 'out-of-region'
                        when home.city is not null
                             then case when c.city is null then 'domestic' else 'out-of-region' end
                        when home.province in (place_key(c.province), place_key(c.city)) then 'in-region'
                        else 'domestic' end as place,
                   case when c.settlement_fixed is not null then c.settlement_fixed
                        when paid.cash + paid.in_advance + paid.on_credit = 0 then null
                        when paid.on_credit >= greatest(paid.cash, paid.in_advance) then 'credit'
                        when paid.in_advance >= paid.cash then 'prepaid'
                        else 'cash' end as settlement,
                   case when coalesce(d.owed, 0) = 0 then 'none'
                        when home.today - d.oldest_open_on <= t.short_term_days then 'short-term'
                        when home.today - d.oldest_open_on <= t.long_term_days then 'long-term'
                        else 'bad-debt' end as receivables,
                   case when not bought.ever and coalesce(s.realised_value, 0) = 0 then null
                        when s.realised_value <= 0 then 'unprofitable'
                        when s.realised_value > u.vip then 'vip'
                        when s.realised_value > u.core then 'core'
                        else 'ordinary' end as contribution,
                   case when not bought.ever or u.frequency_high is null then null
                        when s.occasions > u.frequency_high then 'high'
                        when s.occasions > u.frequency_middle then 'middle'
                        else 'low' end as frequency,
                   case when not bought.ever or u.spend_high is null then null
                        when s.revenue > u.spend_high then 'high'
                        when s.revenue > u.spend_middle then 'middle'
                        else 'low' end as spend,
                   case when not bought.ever or u.order_value_high is null then null
                        when bought.order_value > u.order_value_high then 'high'
                        when bought.order_value > u.order_value_middle then 'middle'
                        else 'low' end as order_value,
                   case when not bought.ever or u.profit_high is null then null
                        when s.realised_value > u.profit_high then 'high'
                        when s.realised_value > u.profit_middle then 'middle'
                        else 'low' end as profit,
                   case when not bought.ever or s.stage = 'lost' then null
                        when s.as_of - s.last_day > t.dormant_days then 'dormant'
                        when s.as_of - s.first_day <= t.new_days then 'new'
                        when s.occasions > 1 and s.overdue < t.interrupted_after then 'regular'
                        else 'occasional' end as rhythm,
                   jsonb_build_object(
                       'relationship', jsonb_build_object(
                           'declared', c.declared_relationship, 'purchases', coalesce(s.occasions, 0),
                           'lastPurchaseOn', s.last_day, 'daysSinceLast', s.as_of - s.last_day,
                           'ownRhythmDays', s.own_rhythm, 'overdue', s.overdue),
                       'source', jsonb_build_object(
                           'type', coalesce(c.type, case c.kind when 'person' then 'consumer' else 'enterprise' end)),
                       'place', jsonb_build_object(
                           'country', c.country, 'province', c.province, 'city', c.city,
                           'homeProvince', t.home_province, 'homeCity', t.home_city),
                       'settlement', jsonb_build_object(
                           'fixed', c.settlement_fixed, 'cash', paid.cash, 'inAdvance', paid.in_advance,
                           'onCredit', paid.on_credit),
                       'receivables', jsonb_build_object(
                           'owed', coalesce(d.owed, 0), 'overdue', coalesce(d.overdue, 0),
                           'oldestOpenOn', d.oldest_open_on, 'oldestDebtDays', home.today - d.oldest_open_on,
                           'oldestDueOn', d.oldest_due_on, 'termsDays', d.oldest_due_on - d.oldest_open_on,
                           'shortTermDays', t.short_term_days, 'longTermDays', t.long_term_days),
                       'contribution', jsonb_build_object(
                           'amount', s.realised_value, 'vip', u.vip, 'core', u.core,
                           'vipShare', t.vip_share, 'coreShare', t.core_share),
                       'frequency', jsonb_build_object(
                           'purchases', s.occasions, 'high', u.frequency_high, 'middle', u.frequency_middle,
                           'highShare', t.high_share, 'middleShare', t.middle_share),
                       'spend', jsonb_build_object(
                           'amount', s.revenue, 'high', u.spend_high, 'middle', u.spend_middle,
                           'highShare', t.high_share, 'middleShare', t.middle_share),
                       'order_value', jsonb_build_object(
                           'amount', bought.order_value, 'high', u.order_value_high, 'middle', u.order_value_middle,
                           'highShare', t.high_share, 'middleShare', t.middle_share),
                       'profit', jsonb_build_object(
                           'amount', s.realised_value, 'high', u.profit_high, 'middle', u.profit_middle,
                           'highShare', t.high_share, 'middleShare', t.middle_share),
                       'rhythm', jsonb_build_object(
                           'purchases', coalesce(s.occasions, 0), 'firstPurchaseOn', s.first_day,
                           'lastPurchaseOn', s.last_day, 'daysSinceFirst', s.as_of - s.first_day,
                           'daysSinceLast', s.as_of - s.last_day, 'ownRhythmDays', s.own_rhythm,
                           'overdue', s.overdue, 'newDays', t.new_days, 'dormantDays', t.dormant_days,
                           'interruptedAfter', t.interrupted_after)) as evidence
            from customer c
            left join customer_score s on s.customer_id = c.id
            left join customer_debt d on d.customer_id = c.id
            -- One row each, which the planner does not know by itself.
            cross join (select * from class_setting limit 1) as t
            cross join (select * from class_cut limit 1) as u
            cross join (
                select array(select lower(btrim(each)) from unnest(home_countries) as each) as countries,
                       place_key(home_province) as province,
                       place_key(home_city) as city,
                       (now() at time zone time_zone)::date as today
                from class_setting, firm_setting
                limit 1) as home
            cross join lateral (
                select coalesce(s.occasions, 0) > 0 as ever,
                       round(s.gross / nullif(s.occasions, 0), 2) as order_value) as bought
            -- What was bought without an amount due was paid on the spot.
            cross join lateral (
                select greatest(coalesce(s.gross, 0) - coalesce(d.charged, 0), 0) + coalesce(d.at_once, 0) as cash,
                       coalesce(d.in_advance, 0) as in_advance,
                       coalesce(d.on_credit, 0) as on_credit) as paid
            where c.deleted_at is null and %s
            """;

    static final String OF_ALL = SQL.formatted("true");

    /** Of {@code :customers}. */
    static final String OF_SOME = SQL.formatted("c.id = any (:customers)");

    private Derivation() {}

    /** The classes in the order of the classifications, each with this before and after its name. */
    static String columns(String before, String after) {
        return Arrays.stream(Classification.values())
                .map(each -> before + each.column() + after)
                .collect(Collectors.joining(", "));
    }
}
