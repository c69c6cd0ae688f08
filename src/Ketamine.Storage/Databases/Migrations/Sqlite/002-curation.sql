-- How many replies there were, and nothing about whom or what.
create table reply_count (
  day text not null,
  outcome text not null,
  door text not null,
  replies integer not null,
  primary key (day, outcome, door)
) without rowid;

-- Keys that curators' sessions are protected with.
create table protection_key (name text primary key, xml text not null) without rowid;
