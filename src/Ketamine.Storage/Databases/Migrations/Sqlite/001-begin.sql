-- Days are texts of the form 2026-11-24. A person is a keyed hash; nothing here names one.
create table heartbeat (beat integer not null);
insert into heartbeat (beat) values (0);

create table secret (name text primary key, value text not null) without rowid;

create table feedback (
  id text primary key,
  person text not null,
  rating text not null check (rating in ('up', 'down')),
  reason text,
  receipt text not null,
  entry text,
  knowledge_version text not null,
  outcome text,
  door text not null,
  day text not null
) without rowid;
create index feedback_person on feedback (person);
create index feedback_day on feedback (day);

create table state (
  key text primary key,
  person text not null,
  document text not null,
  etag text not null,
  day text not null
) without rowid;
create index state_person on state (person);
create index state_day on state (day);

create table unanswered (
  id text primary key,
  person text,
  question text not null,
  nearest text,
  confidence real not null,
  knowledge_version text not null,
  door text not null,
  day text not null
) without rowid;
create index unanswered_person on unanswered (person);
create index unanswered_day on unanswered (day);

create table handover (
  id text primary key,
  person text not null,
  question text not null,
  reference text not null,
  status text not null check (status in ('open', 'taken', 'closed')),
  door text not null,
  day text not null
) without rowid;
create index handover_person on handover (person);
create index handover_day on handover (day);
