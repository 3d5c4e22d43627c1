-- What each patient adds to the clinic's figures stands beside the standing, and is made with it.
alter table standing add column outcome text collate "C" not null default '';
update standing set day = 0;             -- all are made anew, of a later day than this

create table standing_turn (
  number bigint not null                -- rises whenever standings are kept
);
insert into standing_turn (number) values (0);
