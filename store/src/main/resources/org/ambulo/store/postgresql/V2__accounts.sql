-- Who may come in. Times are milliseconds since 1970-01-01T00:00Z; hashes are of what only its owner has.
create table account (
  id          text collate "C" not null primary key,
  login       text collate "C" not null unique,      -- in lower case
  name        text not null,
  role        text collate "C" not null,
  person_type text collate "C",                      -- null: a program
  person_id   text collate "C",
  external    text collate "C" unique,               -- what the identity provider calls them
  standing    text collate "C" not null
);

create table password (
  account text collate "C" not null primary key references account (id),
  hash    text collate "C" not null,
  origin  text collate "C" not null                  -- GIVEN: to be changed first
);

create table second_factor (
  account   text collate "C" not null primary key references account (id),
  secret    text collate "C" not null,               -- base 32
  last_step bigint not null                -- codes of this step and before are no longer taken
);

create table recovery_code (
  account text collate "C" not null references account (id),
  hash    text collate "C" not null,
  primary key (account, hash)
);

create table browser_session (
  id      text collate "C" not null primary key,     -- hash of the cookie
  account text collate "C" not null references account (id),
  stage   text collate "C" not null,
  began   bigint not null,
  seen    bigint not null
);
create index browser_session_account on browser_session (account);

-- Tries at what is secret, counted before they are judged.
create table try (
  guarded text collate "C" not null primary key,
  number  bigint not null,
  last    bigint not null,
  until   bigint not null                  -- nothing is judged before
);

create table api_key (
  id      text collate "C" not null primary key,
  account text collate "C" not null references account (id),
  hash    text collate "C" not null,
  label   text not null,
  scopes  text collate "C" not null,
  until   bigint,                          -- null: without an end
  revoked integer not null             -- 1: no longer taken
);

-- Records opened by breaking the glass.
create table opened (
  account text collate "C" not null references account (id),
  patient text collate "C" not null,
  reason  text not null,
  until   bigint not null
);
create index opened_account on opened (account, until);
