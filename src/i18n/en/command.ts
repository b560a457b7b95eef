/** What the `tinstone` command and the start line print; see `src/i18n/index.ts`; ICU MessageFormat. */
export const command = {
  "command.about": "The conflict-minerals desk in your chat.",
  "command.link.contact": "Personal link of {name}, good for {days} days:",
  "command.link.officer": "Sign-in link of {name}, good for {minutes} minutes and one use:",
  "command.link.revoked":
    "{count, plural, =0 {No link was live} one {One link revoked} other {# links revoked}}. A code that was not used yet no longer works.",
  "command.link.still_linked":
    "An account on {where} is still linked to them. To undo that: tinstone person unlink {platform} {id}",
  "command.code.contact":
    "Code of {name}, good for {days} days and one use; an older one no longer works. Send them this by e-mail:",
  "command.person.none": "No account is linked yet.",
  "command.person.unlinked": "{id} is linked to nobody now, and is not linked again by itself.",
  "command.channel.mapped":
    "Outsiders who speak in {address} now speak for {supplier}, as long as they are of one company.",
  "command.channel.unmapped": "Nobody speaks for a supplier in {address} any more.",
  "command.channel.none": "No channel is shared with a supplier yet.",
  "command.officer.added": "Added officer {name}.",
  "command.officer.removed":
    "Removed officer {name}. Their links and pages no longer work. Where the compliance channel is on Slack or Teams, take them out of it there.",
  "command.officer.inactive": "removed",
  "command.officer.none": "No officers yet. Add one with: tinstone officer add --name … --email …",
  "command.file.none": "Every file is placed.",
  "command.file.saved": "Saved {name} to {path}.",
  "command.audit.refused_nothing": "Nothing was refused.",
  "command.list.no_reference": "No smelter list is kept yet. Add one with: tinstone list add BLANK-FORM.xlsx",
  "command.list.no_rmap":
    "No list of facility statuses is kept yet. Add one with: tinstone list add LIST.xlsx --date 2026-11-15",
  "command.list.judges": "judges",
  "command.list.waiting": "no date yet",
  "command.list.same_file": "This very file is kept already.",
  "command.list.add_date": "To say of which day it is: tinstone list add {path} --date 2026-11-15",
  "command.file.judged_again":
    "{count, plural, one {One file} other {# files}} judged again, {changed, plural, =0 {none} other {#}} with another result. No status was changed, and nobody was told.",
  "command.file.placed.counted": "{id} counts for {supplier} now.",
  "command.file.placed.late": "{id} is kept for {supplier}, as late: that survey is closed.",
  "command.problem.file_not_placed": "The file was not placed. {reason}",
  "command.audit.whole":
    "The audit is whole: {rows, plural, one {# row} other {# rows}} chained, {unchained, plural, one {# row} other {# rows}} still to be chained. Head: {head}",
  "command.audit.broken.content": "The audit was changed: row {seq} is not what was written.",
  "command.audit.broken.gap": "The audit was changed: row {seq} is missing.",
  "command.audit.broken.unknown_key":
    "Row {seq} was chained with a secret that APP_SECRETS does not name. Add the old secret and verify again.",
  "command.problem.email": "--email takes an e-mail address, not “{value}”.",
  "command.problem.email_taken": "There is already somebody with the address {value}.",
  "command.problem.email_unknown": "Nobody here has the address {value}.",
  "command.problem.person_unknown":
    "No account on {platform} with the id {id} is linked. See: tinstone person list",
  "command.problem.channel":
    "A channel is written as its platform and what that calls it, such as slack:T0123456:C0123456, not “{value}”.",
  "command.problem.channel_unheard":
    "Nothing was heard from {value} yet, and nothing was changed. Add the bot to the channel, mention it there, and look at the address: a channel in Slack is slack:<workspace>:<channel>, such as slack:T0123456:C0123456.",
  "command.problem.channel_officers":
    "Officers are told things in this channel, so it cannot be shared with a supplier.",
  "command.problem.channel_unknown": "{address} is shared with no supplier. See: tinstone channel list",
  "command.problem.language": "--lang takes one of: {languages}.",
  "command.problem.time_zone": "--timezone takes a zone such as Asia/Tokyo, not “{value}”.",
  "command.problem.roles": "--role takes one of: {roles}.",
  "command.problem.year": "--year takes a year such as 2026, not “{value}”.",
  "command.problem.list_not_kept": "The list was not kept. {reason}",
  "command.problem.no_list": "{path} is neither a blank form nor RMI’s list of facility statuses.",
  "command.problem.list_date": "--date takes a day that has come, such as 2026-11-15, not “{value}”.",
  "command.problem.date": "{option} takes a date such as 2027-03-31, not “{value}”.",
  "command.problem.accept":
    "--accept takes the oldest version of the form you take, such as 6.5, not “{value}”.",
  "command.problem.file_unknown": "There is no file with the id {value}. See: tinstone file list",
  "command.problem.empty": "{option} must not be empty.",
  "command.problem.secrets":
    "APP_SECRETS is not set. The audit can only be verified with the secrets that chained it.",
  "command.failed": "The command could not be carried out ({error}). Nothing was changed.",
  "config.invalid": "{variable} is not right: {problem}",
  "config.port": "a port is a number from 1 to 65535",
  "config.url":
    "an address such as https://tinstone.example.com is needed, with https unless it is this machine",
  "config.level": "one of debug, info, warn, error is needed",
  "config.secrets":
    "each secret needs at least 32 characters; several are separated by commas, the newest first",
  "config.secrets_missing":
    "with DATABASE_URL set, secrets are needed that all processes share. Make one with: openssl rand -base64 32",
  "config.host":
    "with nothing configured, Tinstone listens on this machine only. Set PUBLIC_URL to serve others from {host}",
  "config.slack_bot_token":
    "Slack needs the bot token, which starts with xoxb-. You find it in your Slack app under OAuth & Permissions",
  "config.slack_app_token":
    "the app-level token for Socket Mode starts with xapp-. Leave the variable empty to use signed requests instead",
  "config.slack_signing_secret":
    "Slack needs the signing secret (Basic Information), or an app-level token in SLACK_APP_TOKEN for Socket Mode",
  "config.teams_type": "only SingleTenant is supported: Microsoft registers no new multi-tenant bots",
  "config.teams_guid":
    "an id such as 00000000-0000-0000-0000-000000000000 from the app registration is needed",
  "config.teams_password": "Teams needs the client secret of the app registration",
  "config.platform_url":
    "{platform} must reach Tinstone by https: set it to an address such as https://tinstone.example.com",
  "config.compliance":
    "a private Slack channel such as slack:C0123ABCD is needed. Leave it empty to use the officers’ web page; in Teams an officer mentions the bot in the channel instead",
  "config.compliance_without_slack":
    "it names a Slack channel, and Slack is not set up. Set SLACK_BOT_TOKEN as well",
  "start.in_use":
    "Another Tinstone (process {pid}) uses {dir}. Stop it first, or set DATA_DIR to another folder.",
  "start.database.not_a_url":
    "DATABASE_URL is not an address such as postgres://user:password@host:5432/tinstone.",
  "start.database.unreachable":
    "The database that DATABASE_URL names does not answer. Please check that it runs and may be reached.",
  "start.database.not_utf8":
    "The database that DATABASE_URL names does not store UTF-8. Please create it with ENCODING 'UTF8'.",
  "start.port_taken": "Port {port} is in use. Stop what uses it, or set PORT to another number.",
  "start.override": "{variable} is set: {platform} is spoken to at {url}.",
  "start.slack_token":
    "Slack does not accept SLACK_BOT_TOKEN or SLACK_APP_TOKEN. Please copy the tokens from your Slack app again, or install the app again.",
  "start.compliance_open":
    "COMPLIANCE_CHANNEL names a channel that is public, has guests or people of other companies in it, or that the bot was not invited to. Please choose a private channel with members of your own workspace only, and invite the bot.",
  "start.failed": "Tinstone could not start ({error}).",
  "start.ready": "Tinstone is ready: {url}",
  "start.window":
    "This is the sample campaign. To work for real, set DATA_DIR or DATABASE_URL; see README.md.",
} as const;
