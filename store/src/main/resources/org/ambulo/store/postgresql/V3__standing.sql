-- Where each patient stands: made of the record, and made anew whenever that changes.
create table standing (
  patient  text collate "C" primary key,
  revision bigint not null,
  day      bigint not null,            -- days since 1970-01-01
  name     text collate "C" not null,
  sorted   text collate "C" not null,            -- the name in lower case
  about    text collate "C" not null,
  cause    text collate "C" not null,
  lead     text collate "C" not null,
  there    integer not null             -- 0: the patient was removed
);
create index standing_sorted on standing (sorted) where there = 1;

create table attention (
  patient text collate "C" not null,
  line    integer not null,
  kind    text collate "C" not null,
  urgency integer not null,
  day     bigint,
  words   text collate "C" not null,
  primary key (patient, line)
);
create index attention_urgency on attention (urgency desc, day);
create index attention_kind on attention (kind);
