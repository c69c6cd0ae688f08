-- What replicas share. A conversation of the web chat stands under a hash of its id, and what was said in it is encrypted with a key made of that id,
-- which is kept nowhere: whoever holds the database alone reads nothing.
create table conversation (
  mark text primary key,
  opened_by text not null,
  last bigint not null,
  touched timestamptz not null
);
create index conversation_opened_by on conversation (opened_by);
create index conversation_touched on conversation (touched);

create table utterance (
  mark text not null references conversation on delete cascade,
  position bigint not null,
  name text not null,
  sender text not null,
  typing boolean not null,
  bytes integer not null,
  sealed bytea not null,
  primary key (mark, position)
);

create table taken (mark text primary key, expires timestamptz not null);
create index taken_expires on taken (expires);

alter table secret add column made timestamptz not null default now();
