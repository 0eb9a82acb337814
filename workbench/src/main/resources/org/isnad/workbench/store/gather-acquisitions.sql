-- What lies in something belongs to the acquisition that brought it, whichever run read it in the end.
WITH RECURSIVE under (id, acquisition) AS (
  SELECT id, acquisition FROM item WHERE parent = 0
  UNION ALL
  SELECT i.id, u.acquisition FROM under u JOIN item i ON i.parent = u.id
)
UPDATE item SET acquisition = under.acquisition FROM under
WHERE item.id = under.id AND item.acquisition <> under.acquisition;
