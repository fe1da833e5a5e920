-- jOOQ 3.19's SQL for MySQL, from a page of two rows of purchase. Its forms are those of pagination-core's golden file for MySQL,
-- which says what they rest on; jOOQ writes names in backquotes, and NULLS LAST as a CASE.

-- uniform, first page
select `id`, `shopper_id`, `amount`, `stars` from `purchase` order by `amount` desc, `id` desc limit 3

-- uniform, next page
select `id`, `shopper_id`, `amount`, `stars` from `purchase` where (`amount` < ? or (`amount` = ? and `id` < ?)) order by
`amount` desc, `id` desc limit 3

-- uniform, previous page
select `id`, `shopper_id`, `amount`, `stars` from `purchase` where (`amount` > ? or (`amount` = ? and `id` > ?)) order by
`amount`, `id` limit 3

-- uniform, next page and what lies behind
select `id`, `shopper_id`, `amount`, `stars`, coalesce((select 1 from `purchase` where (`amount` > ? or (`amount` = ? and `id`
>= ?)) order by `amount`, `id` limit 1), 0) as `pgn_behind` from `purchase` where (`amount` < ? or (`amount` = ? and `id` < ?))
order by `amount` desc, `id` desc limit 3

-- mixed, first page
select `id`, `shopper_id`, `amount`, `stars` from `purchase` order by `amount` desc, `id` limit 3

-- mixed, next page
select `id`, `shopper_id`, `amount`, `stars` from `purchase` where (`amount` < ? or (`amount` = ? and `id` > ?)) order by
`amount` desc, `id` limit 3

-- mixed, previous page
select `id`, `shopper_id`, `amount`, `stars` from `purchase` where (`amount` > ? or (`amount` = ? and `id` < ?)) order by
`amount`, `id` desc limit 3

-- mixed, next page and what lies behind
select `id`, `shopper_id`, `amount`, `stars`, coalesce((select 1 from `purchase` where (`amount` > ? or (`amount` = ? and `id`
<= ?)) order by `amount`, `id` desc limit 1), 0) as `pgn_behind` from `purchase` where (`amount` < ? or (`amount` = ? and `id` >
?)) order by `amount` desc, `id` limit 3

-- nulls in place, first page
select `id`, `shopper_id`, `amount`, `stars` from `purchase` order by `stars`, `id` limit 3

-- nulls in place, next page
select `id`, `shopper_id`, `amount`, `stars` from `purchase` where (`stars` is not null or (`stars` is null and `id` > ?)) order
by `stars`, `id` limit 3

-- nulls in place, previous page
select `id`, `shopper_id`, `amount`, `stars` from `purchase` where (`stars` is null and `id` < ?) order by `stars` desc, `id`
desc limit 3

-- nulls in place, next page and what lies behind
select `id`, `shopper_id`, `amount`, `stars`, coalesce((select 1 from `purchase` where (`stars` is null and `id` <= ?) order by
`stars` desc, `id` desc limit 1), 0) as `pgn_behind` from `purchase` where (`stars` is not null or (`stars` is null and `id` >
?)) order by `stars`, `id` limit 3

-- nulls out of place, first page
select `pgn_page`.`pgn_c0`, `pgn_page`.`pgn_c1`, `pgn_page`.`pgn_c2`, `pgn_page`.`pgn_c3` from (select `pgn_b0`.`pgn_c0`,
`pgn_b0`.`pgn_c1`, `pgn_b0`.`pgn_c2`, `pgn_b0`.`pgn_c3` from (select `id` as `pgn_c0`, `shopper_id` as `pgn_c1`, `amount` as
`pgn_c2`, `stars` as `pgn_c3` from `purchase` where `stars` is not null order by `stars`, `id` limit 3) as `pgn_b0` union all
select `pgn_b1`.`pgn_c0`, `pgn_b1`.`pgn_c1`, `pgn_b1`.`pgn_c2`, `pgn_b1`.`pgn_c3` from (select `id` as `pgn_c0`, `shopper_id` as
`pgn_c1`, `amount` as `pgn_c2`, `stars` as `pgn_c3` from `purchase` where `stars` is null order by `stars`, `id` limit 3) as
`pgn_b1`) as `pgn_page` order by case when `pgn_page`.`pgn_c3` is not null then 0 else 1 end, `pgn_page`.`pgn_c3`,
`pgn_page`.`pgn_c0` limit 3

-- nulls out of place, next page
select `pgn_page`.`pgn_c0`, `pgn_page`.`pgn_c1`, `pgn_page`.`pgn_c2`, `pgn_page`.`pgn_c3` from (select `pgn_b0`.`pgn_c0`,
`pgn_b0`.`pgn_c1`, `pgn_b0`.`pgn_c2`, `pgn_b0`.`pgn_c3` from (select `id` as `pgn_c0`, `shopper_id` as `pgn_c1`, `amount` as
`pgn_c2`, `stars` as `pgn_c3` from `purchase` where (`stars` = ? and `id` > ?) order by `stars`, `id` limit 3) as `pgn_b0` union
all select `pgn_b1`.`pgn_c0`, `pgn_b1`.`pgn_c1`, `pgn_b1`.`pgn_c2`, `pgn_b1`.`pgn_c3` from (select `id` as `pgn_c0`,
`shopper_id` as `pgn_c1`, `amount` as `pgn_c2`, `stars` as `pgn_c3` from `purchase` where `stars` > ? order by `stars`, `id`
limit 3) as `pgn_b1` union all select `pgn_b2`.`pgn_c0`, `pgn_b2`.`pgn_c1`, `pgn_b2`.`pgn_c2`, `pgn_b2`.`pgn_c3` from (select
`id` as `pgn_c0`, `shopper_id` as `pgn_c1`, `amount` as `pgn_c2`, `stars` as `pgn_c3` from `purchase` where `stars` is null
order by `stars`, `id` limit 3) as `pgn_b2`) as `pgn_page` order by case when `pgn_page`.`pgn_c3` is not null then 0 else 1 end,
`pgn_page`.`pgn_c3`, `pgn_page`.`pgn_c0` limit 3

-- nulls out of place, previous page
select `pgn_page`.`pgn_c0`, `pgn_page`.`pgn_c1`, `pgn_page`.`pgn_c2`, `pgn_page`.`pgn_c3` from (select `pgn_b0`.`pgn_c0`,
`pgn_b0`.`pgn_c1`, `pgn_b0`.`pgn_c2`, `pgn_b0`.`pgn_c3` from (select `id` as `pgn_c0`, `shopper_id` as `pgn_c1`, `amount` as
`pgn_c2`, `stars` as `pgn_c3` from `purchase` where (`stars` = ? and `id` < ?) order by `stars` desc, `id` desc limit 3) as
`pgn_b0` union all select `pgn_b1`.`pgn_c0`, `pgn_b1`.`pgn_c1`, `pgn_b1`.`pgn_c2`, `pgn_b1`.`pgn_c3` from (select `id` as
`pgn_c0`, `shopper_id` as `pgn_c1`, `amount` as `pgn_c2`, `stars` as `pgn_c3` from `purchase` where `stars` < ? order by `stars`
desc, `id` desc limit 3) as `pgn_b1`) as `pgn_page` order by case when `pgn_page`.`pgn_c3` is not null then 1 else 0 end,
`pgn_page`.`pgn_c3` desc, `pgn_page`.`pgn_c0` desc limit 3

-- nulls out of place, next page and what lies behind
select `pgn_page`.`pgn_c0`, `pgn_page`.`pgn_c1`, `pgn_page`.`pgn_c2`, `pgn_page`.`pgn_c3`, coalesce((select 1 from `purchase`
where (`stars` = ? and `id` <= ?) order by `stars` desc, `id` desc limit 1), (select 1 from `purchase` where `stars` < ? order
by `stars` desc, `id` desc limit 1), 0) as `pgn_behind` from (select `pgn_b0`.`pgn_c0`, `pgn_b0`.`pgn_c1`, `pgn_b0`.`pgn_c2`,
`pgn_b0`.`pgn_c3` from (select `id` as `pgn_c0`, `shopper_id` as `pgn_c1`, `amount` as `pgn_c2`, `stars` as `pgn_c3` from
`purchase` where (`stars` = ? and `id` > ?) order by `stars`, `id` limit 3) as `pgn_b0` union all select `pgn_b1`.`pgn_c0`,
`pgn_b1`.`pgn_c1`, `pgn_b1`.`pgn_c2`, `pgn_b1`.`pgn_c3` from (select `id` as `pgn_c0`, `shopper_id` as `pgn_c1`, `amount` as
`pgn_c2`, `stars` as `pgn_c3` from `purchase` where `stars` > ? order by `stars`, `id` limit 3) as `pgn_b1` union all select
`pgn_b2`.`pgn_c0`, `pgn_b2`.`pgn_c1`, `pgn_b2`.`pgn_c2`, `pgn_b2`.`pgn_c3` from (select `id` as `pgn_c0`, `shopper_id` as
`pgn_c1`, `amount` as `pgn_c2`, `stars` as `pgn_c3` from `purchase` where `stars` is null order by `stars`, `id` limit 3) as
`pgn_b2`) as `pgn_page` order by case when `pgn_page`.`pgn_c3` is not null then 0 else 1 end, `pgn_page`.`pgn_c3`,
`pgn_page`.`pgn_c0` limit 3

-- total combined
select `id`, `shopper_id`, `amount`, `stars`, (select count(*) from `purchase`) as `pgn_count` from `purchase` order by `amount`
desc, `id` desc limit 3

-- page bounded
select `id`, `shopper_id`, `amount`, `stars` from `purchase` order by `amount` desc, `id` desc limit 3 ; select count(*) from
(select 1 as `pgn_one` from `purchase` limit ?) as `pgn_counted`

-- numbered page
select `id`, `shopper_id`, `amount`, `stars` from `purchase` order by `amount` desc, `id` desc limit 3 offset ?
