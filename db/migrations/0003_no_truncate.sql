-- Emptying a table at once is a change, too.
CREATE TRIGGER request_event_not_emptied BEFORE TRUNCATE ON request_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_not_emptied BEFORE TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
