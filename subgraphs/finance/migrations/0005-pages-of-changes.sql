-- Pages of changes are cut by index, see the shared migration of that name. Registers of a few hundred rows
-- need none.

create index practice_population_release_from on practice_population
  (release_from, practice_code, period collate "C");
create index practice_population_release_to on practice_population
  (release_to, practice_code, period collate "C")
  where release_to is not null;

create index practice_network_release_from on practice_network
  (release_from, practice_code, period collate "C");
create index practice_network_release_to on practice_network
  (release_to, practice_code, period collate "C")
  where release_to is not null;
