-- Who may come in. Times are milliseconds since 1970-01-01T00:00Z; hashes are of what only its owner has.
create table account (
  id          text not null primary key,
  login       text not null unique,      -- in lower case
  name        text not null,
  role        text not null,
  person_type text,                      -- null: a program
  person_id   text,
  external    text unique,               -- what the identity provider calls them
  standing    text not null
);

create table password (
  account text not null primary key references account (id),
  hash    text not null,
  origin  text not null                  -- GIVEN: to be changed first
);

create table second_factor (
  account   text not null primary key references account (id),
  secret    text not null,               -- base 32
  last_step integer not null                -- codes of this step and before are no longer taken
);

create table recovery_code (
  account text not null references account (id),
  hash    text not null,
  primary key (account, hash)
);

create table browser_session (
  id      text not null primary key,     -- hash of the cookie
  account text not null references account (id),
  stage   text not null,
  began   integer not null,
  seen    integer not null
);
create index browser_session_account on browser_session (account);

-- Tries at what is secret, counted before they are judged.
create table try (
  guarded text not null primary key,
  number  integer not null,
  last    integer not null,
  until   integer not null                  -- nothing is judged before
);

create table api_key (
  id      text not null primary key,
  account text not null references account (id),
  hash    text not null,
  label   text not null,
  scopes  text not null,
  until   integer,                          -- null: without an end
  revoked integer not null             -- 1: no longer taken
);

-- Records opened by breaking the glass.
create table opened (
  account text not null references account (id),
  patient text not null,
  reason  text not null,
  until   integer not null
);
create index opened_account on opened (account, until);
