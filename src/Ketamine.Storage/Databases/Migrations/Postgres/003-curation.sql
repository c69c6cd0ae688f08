-- How many replies there were, and nothing about whom or what.
create table reply_count (
  day date not null,
  outcome text not null,
  door text not null,
  replies bigint not null,
  primary key (day, outcome, door)
);

-- Keys that curators' sessions are protected with.
create table protection_key (name text primary key, xml text not null);
