-- Every version of every resource. Times are milliseconds since 1970-01-01T00:00Z.
create table document (
  doc     bigint generated always as identity primary key,
  type    text collate "C"    not null,
  id      text collate "C"    not null,
  version bigint  not null,
  at      bigint  not null,
  owner   text collate "C",                       -- a patient's id; null: nobody's; '*': several patients'
  current integer not null,           -- 1: the newest version
  json    text                        -- null: this version says that the resource was removed
);
create unique index document_version on document (type, id, version);
create unique index document_current on document (type, id) where current = 1;
create index document_type on document (type, doc) where current = 1;
create index document_owner on document (owner, type, doc) where current = 1;
create index document_at on document (type, at) where current = 1;

-- Rises with every write to a patient's record.
create table revision (
  patient text collate "C"    primary key,
  number  bigint  not null
);

-- Search parameters by number, as 'Observation.code'.
create table parameter (
  number bigint  primary key,
  name   text collate "C" not null unique
);

-- Index entries of the current versions. An absent system or unit is ''.
create table token (
  doc       bigint  not null,
  parameter integer not null,
  code      text collate "C"    not null,
  system    text collate "C"    not null,
  primary key (doc, parameter, code, system)
);
create index token_code on token (parameter, code, system);

create table words (
  doc       bigint  not null,
  parameter integer not null,
  words     text collate "C"    not null,
  primary key (doc, parameter, words)
);
create index words_text on words (parameter, words);

create table span (
  doc       bigint  not null,
  parameter integer not null,
  from_at   bigint  not null,
  until_at  bigint  not null,
  primary key (doc, parameter, from_at, until_at)
);
create index span_from on span (parameter, from_at, until_at);

create table link (
  doc       bigint  not null,
  parameter integer not null,
  target    text collate "C"    not null,
  primary key (doc, parameter, target)
);
create index link_target on link (target, parameter);

create table address (
  doc       bigint  not null,
  parameter integer not null,
  uri       text collate "C"    not null,
  primary key (doc, parameter, uri)
);
create index address_uri on address (parameter, uri);

create table amount (
  doc       bigint  not null,
  parameter integer not null,
  value     double precision    not null,
  system    text collate "C"    not null,
  unit      text collate "C"    not null,
  primary key (doc, parameter, value, system, unit)
);
create index amount_value on amount (parameter, value);

-- The audit trail: only ever added to. Each hash covers the one before it.
create table deed (
  number  bigint  primary key,
  at      bigint  not null,
  who     text collate "C"    not null,
  role    text collate "C"    not null,
  address text collate "C"    not null,
  request text collate "C"    not null,
  act     text collate "C"    not null,
  result  text collate "C"    not null,
  type    text collate "C",
  id      text collate "C",
  version bigint ,
  patient text collate "C",
  detail  text    not null,
  hash    text collate "C"    not null
);
create index deed_patient on deed (patient, number);
create index deed_who on deed (who, number);
create index deed_at on deed (at);

create table deed_head (
  one    integer primary key check (one = 1),
  number bigint  not null,
  hash   text collate "C"    not null
);
insert into deed_head values (1, 0, '');

create function deed_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is not changed';
end $$;
create trigger deed_stays before update or delete or truncate on deed
  for each statement execute function deed_stays();
