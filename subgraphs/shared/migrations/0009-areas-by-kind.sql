-- Lists of areas are of one kind and ordered by code; without this a page of wards passes all smaller areas.
create index area_kind on area (kind, code);
