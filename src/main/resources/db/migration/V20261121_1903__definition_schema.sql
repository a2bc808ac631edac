-- What definition files say and queries need: region lists.
create schema definition;
