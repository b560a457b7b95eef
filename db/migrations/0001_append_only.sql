-- Rows of the two append-only tables are never changed or removed; a row of the audit gets its place in the
-- chain once.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.seq IS NULL AND NEW.seq IS NOT NULL
    AND (OLD.id, OLD.at, OLD.actor, OLD.action, OLD.object, OLD.facts)
      IS NOT DISTINCT FROM (NEW.id, NEW.at, NEW.actor, NEW.action, NEW.object, NEW.facts) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'audit is append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER request_event_append_only BEFORE UPDATE OR DELETE ON request_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_not_removed BEFORE DELETE ON audit
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_append_only BEFORE UPDATE ON audit
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
