-- The log, version 1. Runs once, as the login that installs it, which then owns everything in here.
CREATE SCHEMA log;

CREATE TABLE log.version (version integer NOT NULL);
INSERT INTO log.version VALUES (1);

-- Whoever appends takes this one row first and holds it until the commit. So positions are dense,
-- their order is the order of the commits, and a reader never meets an event behind one it has seen.
CREATE TABLE log.head (position bigint NOT NULL) WITH (fillfactor = 50);
INSERT INTO log.head VALUES (0);

CREATE TABLE log.events (
  position bigint PRIMARY KEY,
  recorded_at timestamptz(3) NOT NULL,
  event_id uuid NOT NULL UNIQUE,
  revision integer NOT NULL,
  schema_version integer NOT NULL,
  -- Which of its command's events this is, from 0.
  place integer NOT NULL,
  stream text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  command_id text COLLATE "C",
  -- The canonical bytes that were hashed, never jsonb, which would write them in its own way.
  body bytea NOT NULL,
  UNIQUE (stream, revision),
  UNIQUE (command_id, place)
);

CREATE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log is never changed: % on %.%', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

-- ALWAYS: not even a session that replicates gets past them.
CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON log.events
  FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.events ENABLE ALWAYS TRIGGER events_stay;
CREATE TRIGGER head_stays BEFORE DELETE OR TRUNCATE ON log.head
  FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.head ENABLE ALWAYS TRIGGER head_stays;

-- What the log already holds of one append: no row when nothing, else its first outcome, or why it is none.
CREATE FUNCTION log.repetition(
  wanted_stream text, command text, ids uuid[], types text[], versions integer[], bodies bytea[]
) RETURNS TABLE (outcome text, at_position bigint, at_revision integer)
LANGUAGE sql STABLE AS $$
  (
    SELECT CASE WHEN e.stream = wanted_stream THEN 'repeated' ELSE 'command-id-reused' END, e.position, e.revision
    FROM log.events AS e WHERE e.command_id = command ORDER BY e.place DESC LIMIT 1
  )
  UNION ALL
  SELECT CASE
      WHEN count(*) = cardinality(ids)
        AND bool_and(e.stream = wanted_stream AND e.type = g.type AND e.schema_version = g.version AND e.body = g.body)
        AND min(e.revision - g.k) = max(e.revision - g.k)
      THEN 'repeated' ELSE 'event-id-reused' END,
    max(e.position), max(e.revision)
  FROM unnest(ids, types, versions, bodies) WITH ORDINALITY AS g (id, type, version, body, k)
  JOIN log.events AS e ON e.event_id = g.id
  HAVING count(*) > 0
  LIMIT 1
$$;

-- One event alone: the common case, without the weight of the function below. Nothing, or a violated constraint,
-- means that nothing is stored, and that log.append says what is the matter.
-- `expected` is a revision, or -1 no-stream, -2 stream-exists, -3 any.
CREATE FUNCTION log.append_one(
  into_stream text, expected integer, command text, id uuid, event_type text, version integer, bytes bytea,
  OUT at_position bigint, OUT at_revision integer
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  actual integer := -1;
BEGIN
  -- First the lock, by a statement of its own: each later one has a snapshot in which all earlier appends are visible.
  UPDATE log.head SET position = position + 1 RETURNING position INTO STRICT at_position;

  -- That there is no such stream is said by its unique constraint.
  IF expected <> -1 THEN
    actual := coalesce(
      (SELECT e.revision FROM log.events AS e WHERE e.stream = into_stream ORDER BY e.revision DESC LIMIT 1), -1
    );
    IF expected >= 0 AND actual <> expected OR expected = -2 AND actual = -1 THEN
      UPDATE log.head SET position = position - 1;
      at_position := NULL;
      RETURN;
    END IF;
  END IF;

  at_revision := actual + 1;
  INSERT INTO log.events
    (position, recorded_at, event_id, revision, schema_version, place, stream, type, command_id, body)
  VALUES
    (at_position, statement_timestamp(), id, at_revision, version, 0, into_stream, event_type, command, bytes);
END $$;

-- Many appends in one transaction, each accepted or refused by itself. Within one call no stream, no command and
-- no event id comes twice: the caller leaves such an append to the next call, which sees what this one wrote.
--   append i:  streams[i], expectations[i] as above, commands[i], sizes[i] events
--   event k:   the one at places[k] (from 0) of append owners[k]: ids[k], types[k], versions[k], and the bytes of
--              bodies from bounds[k] up to bounds[k + 1]
-- Without `look`, repetitions of what is in the log violate a constraint, and the whole call is to be made again with it.
CREATE FUNCTION log.append(
  look boolean, streams text[], expectations integer[], commands text[], sizes integer[],
  owners integer[], places integer[], ids uuid[], types text[], versions integer[], bounds integer[], bodies bytea
) RETURNS TABLE (outcome text, at_position bigint, at_revision integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  reserved bigint;
  last bigint;
  actuals integer[];
  known record;
  seen integer := 0;
  -- What the first event of an accepted append follows in the log; nothing for the others.
  positions bigint[] := array_fill(NULL::bigint, ARRAY[cardinality(streams)]);
BEGIN
  UPDATE log.head SET position = position + cardinality(ids) RETURNING position INTO STRICT reserved;
  last := reserved - cardinality(ids);

  actuals := ARRAY(
    SELECT (SELECT e.revision FROM log.events AS e WHERE e.stream = s.stream ORDER BY e.revision DESC LIMIT 1)
    FROM unnest(streams) WITH ORDINALITY AS s (stream, i) ORDER BY s.i
  );

  FOR i IN 1 .. cardinality(streams) LOOP
    at_position := NULL;
    at_revision := actuals[i];
    outcome := CASE
      WHEN expectations[i] = -1 AND at_revision IS NULL THEN 'appended'
      WHEN expectations[i] = -2 AND at_revision IS NOT NULL THEN 'appended'
      WHEN expectations[i] = -3 OR expectations[i] = at_revision THEN 'appended'
      ELSE 'wrong-expected-revision'
    END;
    IF look OR outcome <> 'appended' THEN
      SELECT r.* INTO known FROM log.repetition(
        streams[i], commands[i], ids[seen + 1 : seen + sizes[i]], types[seen + 1 : seen + sizes[i]],
        versions[seen + 1 : seen + sizes[i]], ARRAY(
          SELECT substring(bodies FROM bounds[k] FOR bounds[k + 1] - bounds[k])
          FROM generate_series(seen + 1, seen + sizes[i]) AS k ORDER BY k
        )
      ) AS r;
      IF FOUND THEN
        outcome := known.outcome;
        at_position := known.at_position;
        at_revision := known.at_revision;
      END IF;
    END IF;
    IF outcome = 'appended' THEN
      positions[i] := last;
      last := last + sizes[i];
      at_position := last;
      at_revision := coalesce(at_revision, -1) + sizes[i];
    END IF;
    seen := seen + sizes[i];
    RETURN NEXT;
  END LOOP;

  INSERT INTO log.events
    (position, recorded_at, event_id, revision, schema_version, place, stream, type, command_id, body)
  SELECT positions[owner] + 1 + place, statement_timestamp(), id, coalesce(actuals[owner], -1) + 1 + place, version,
    place, streams[owner], type, commands[owner], substring(bodies FROM bounds[k] FOR bounds[k + 1] - bounds[k])
  FROM unnest(owners, places, ids, types, versions) WITH ORDINALITY AS g (owner, place, id, type, version, k)
  WHERE positions[owner] IS NOT NULL;

  -- What was refused leaves no gap.
  IF last < reserved THEN
    UPDATE log.head SET position = last;
  END IF;
END $$;

-- The installation's login owns the log, and gives up the right to change it. The application works as a role of its
-- own, which can read, and add through the two functions; a login that may not make roles goes on as itself, held by
-- the triggers and by what it gave up.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA log FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON log.events FROM CURRENT_USER;
REVOKE DELETE, TRUNCATE ON log.head FROM CURRENT_USER;

DO $$
BEGIN
  IF to_regrole('veche_app') IS NULL THEN
    CREATE ROLE veche_app NOLOGIN;
  END IF;
EXCEPTION
  -- Two databases of one server may be installed at once, and roles belong to the server.
  WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
END $$;

DO $$
BEGIN
  IF to_regrole('veche_app') IS NOT NULL THEN
    GRANT USAGE ON SCHEMA log TO veche_app;
    GRANT SELECT ON ALL TABLES IN SCHEMA log TO veche_app;
    GRANT EXECUTE ON FUNCTION log.append_one, log.append TO veche_app;
    IF NOT pg_has_role('veche_app', 'MEMBER') THEN
      GRANT veche_app TO CURRENT_USER;
    END IF;
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN NULL;
END $$;
