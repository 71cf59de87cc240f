create table if not exists orders (
  id bigint generated always as identity primary key,
  item varchar(40) not null,
  pieces int not null,
  cents int not null,
  shipped boolean not null default false
);
