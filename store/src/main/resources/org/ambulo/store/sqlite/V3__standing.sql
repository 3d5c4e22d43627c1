-- Where each patient stands: made of the record, and made anew whenever that changes.
create table standing (
  patient  text   primary key,
  revision integer not null,
  day      integer not null,            -- days since 1970-01-01
  name     text   not null,
  sorted   text   not null,            -- the name in lower case
  about    text   not null,
  cause    text   not null,
  lead     text   not null,
  there    integer not null             -- 0: the patient was removed
);
create index standing_sorted on standing (sorted) where there = 1;

create table attention (
  patient text   not null,
  line    integer not null,
  kind    text   not null,
  urgency integer not null,
  day     integer,
  words   text   not null,
  primary key (patient, line)
);
create index attention_urgency on attention (urgency desc, day);
create index attention_kind on attention (kind);
