import { type Address, platformOf } from "../chat/address.ts";
import { sentence } from "../i18n/index.ts";
import { heardIn } from "../inbox/store.ts";
import { listChannels, mapChannel } from "../people/channels/store.ts";
import { unmapChannel } from "../people/channels/use/store.ts";
import { type CommandContext, CommandProblem, columns, type Output, print } from "./context.ts";
import { knownSupplier } from "./supplier.ts";

/** Says which supplier a channel is shared with. */
export async function mapToSupplier(
  { db, clock }: CommandContext,
  typed: string,
  name: string,
  output: Output,
): Promise<void> {
  const where = channelAddress(typed);
  const supplier = await knownSupplier(db, name);
  if (!(await heardIn(db, where)))
    throw new CommandProblem("command.problem.channel_unheard", { value: where }, 1);
  const mapped = await db.transaction((tx) => mapChannel(tx, where, supplier.id, "operator", clock.now()));
  if (!mapped) throw new CommandProblem("command.problem.channel_officers", {}, 1);
  const said = sentence("en", "command.channel.mapped", { address: where, supplier: supplier.name });
  print(output, { address: where, supplierId: supplier.id, supplier: supplier.name }, said);
}

/** Takes that back. */
export async function unmap({ db, clock }: CommandContext, typed: string, output: Output): Promise<void> {
  const where = channelAddress(typed);
  const was = await db.transaction((tx) => unmapChannel(tx, where, "operator", clock.now()));
  if (!was) throw new CommandProblem("command.problem.channel_unknown", { address: where }, 1);
  print(output, { address: where }, sentence("en", "command.channel.unmapped", { address: where }));
}

export async function printChannels({ db }: CommandContext, output: Output): Promise<void> {
  const list = (await listChannels(db)).map(({ channel, supplier }) => ({
    address: channel.address,
    supplierId: channel.supplierId,
    supplier,
    mappedBy: channel.mappedBy,
    mappedAt: channel.mappedAt,
  }));
  const table = columns(list.map((one) => [one.supplier, one.address, one.mappedBy]));
  print(output, list, list.length === 0 ? sentence("en", "command.channel.none") : table);
}

/** A typed address of a conversation, or `CommandProblem`. */
function channelAddress(typed: string): Address {
  const text = typed.trim();
  if (platformOf(text) === undefined) throw new CommandProblem("command.problem.channel", { value: text });
  return text as Address;
}
