-- Every version of every resource. Times are milliseconds since 1970-01-01T00:00Z.
create table document (
  doc     integer primary key autoincrement,
  type    text    not null,
  id      text    not null,
  version integer not null,
  at      integer not null,
  owner   text,                       -- a patient's id; null: nobody's; '*': several patients'
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
  patient text    primary key,
  number  integer not null
) without rowid;

-- Search parameters by number, as 'Observation.code'.
create table parameter (
  number integer primary key,
  name   text not null unique
);

-- Index entries of the current versions. An absent system or unit is ''.
create table token (
  doc       integer not null,
  parameter integer not null,
  code      text    not null,
  system    text    not null,
  primary key (doc, parameter, code, system)
) without rowid;
create index token_code on token (parameter, code, system);

create table words (
  doc       integer not null,
  parameter integer not null,
  words     text    not null,
  primary key (doc, parameter, words)
) without rowid;
create index words_text on words (parameter, words);

create table span (
  doc       integer not null,
  parameter integer not null,
  from_at   integer not null,
  until_at  integer not null,
  primary key (doc, parameter, from_at, until_at)
) without rowid;
create index span_from on span (parameter, from_at, until_at);

create table link (
  doc       integer not null,
  parameter integer not null,
  target    text    not null,
  primary key (doc, parameter, target)
) without rowid;
create index link_target on link (target, parameter);

create table address (
  doc       integer not null,
  parameter integer not null,
  uri       text    not null,
  primary key (doc, parameter, uri)
) without rowid;
create index address_uri on address (parameter, uri);

create table amount (
  doc       integer not null,
  parameter integer not null,
  value     real    not null,
  system    text    not null,
  unit      text    not null,
  primary key (doc, parameter, value, system, unit)
) without rowid;
create index amount_value on amount (parameter, value);

-- The audit trail: only ever added to. Each hash covers the one before it.
create table deed (
  number  integer primary key,
  at      integer not null,
  who     text    not null,
  role    text    not null,
  address text    not null,
  request text    not null,
  act     text    not null,
  result  text    not null,
  type    text,
  id      text,
  version integer,
  patient text,
  detail  text    not null,
  hash    text    not null
);
create index deed_patient on deed (patient, number);
create index deed_who on deed (who, number);
create index deed_at on deed (at);

create table deed_head (
  one    integer primary key check (one = 1),
  number integer not null,
  hash   text    not null
);
insert into deed_head values (1, 0, '');

create trigger deed_stays before update on deed begin select raise(abort, 'the audit trail is not changed'); end;
create trigger deed_remains before delete on deed begin select raise(abort, 'the audit trail is not changed'); end;
