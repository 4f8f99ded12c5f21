-- Similar authorities come from Placegraph's own model; no publisher issued them.
update release
  set kind = 'MODELLED',
    title = title || ', computed from the Indices of Deprivation 2025'
  where dataset_id = 'placegraph/similar-authorities' and kind = 'PUBLISHED';

-- One file, one dataset, in whatever subgraph: finance had a name of its own for this one.
update release
  set dataset_id = 'ons/local-authority-names',
    title = 'Local authority districts, names and codes in the United Kingdom'
  where dataset_id = 'ons/local-authority-district-names';
