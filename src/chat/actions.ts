/** Actions that adapters name themselves, where their platform has a place or a limit of its own. */

/** Asks for the first screen, shown at once: Slack's App Home and slash command. */
export const SHOW_WELCOME = "welcome.show";

/** Asks for a file, by its id, in one's own conversation: where a platform's channel takes no files out. */
export const FETCH_FILE = "file.fetch";
