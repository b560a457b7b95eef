import type { Pressed } from "../../chat/event.ts";
import { sayNow } from "../../i18n/say-now.ts";
import type { Decide, Prepare } from "../../inbox/receive.ts";
import { owe, oweReplacement } from "../../outbox/store.ts";
import type { Db, Tx } from "../../store.ts";
import { isDropId } from "../../survey/drops/id.ts";
import { type Drop, dropById, holdDrop } from "../../survey/drops/store.ts";
import { actorName } from "../may.ts";
import { officerWhoMay } from "../officer.ts";
import type { Connected } from "../reach/connected.ts";
import { importList } from "./apply.ts";
import { changesIn } from "./plan.ts";
import { type ImportDeps, type ImportedFacts, listOfDrop } from "./templates.ts";

/** *Import …* under a preview: carries out exactly what stands there, once; else shows what is true now. */
export function importPresses(
  deps: Pick<ImportDeps, "db" | "judging"> & { connected: Connected },
): Readonly<Record<string, Prepare<Pressed>>> {
  return {
    "suppliers.import": async (pressed) => {
      const [dropId = "", seen = ""] = pressed.value.split(":");
      const { officer } = await officerOf(deps.db, pressed);
      const dropped = officer && (await dropOf(deps.db, dropId));
      const list = dropped && (await listOfDrop(deps, dropped));
      return async (tx, event, now) => {
        const { officer, language } = await officerOf(tx, event);
        const drop = list && (await holdDrop(tx, dropId));
        if (!officer || !list || !drop?.fileId) return sayNow(language, "help.old_button");
        const { connected } = deps;
        const on = { seen, actor: actorName(officer), fileId: drop.fileId, connected };
        const done = await importList(tx, list, on, now);
        // Who presses again, or after others did, reads what there is still to do.
        await oweReplacement(tx, `list:${dropId}`, event.key, now);
        if (done.kind === "refused") return sayNow(language, "officers.suppliers.refused");
        const facts: ImportedFacts = {
          name: drop.name,
          ...changesIn(done.plan),
          asked: done.plan.newSuppliers.length,
          years: done.years,
          late: done.late,
        };
        const here = { conversation: event.in, to: event.in, language };
        const key = `imported:${event.key}`;
        await owe(tx, { ...here, key, template: "officers.suppliers_imported", facts }, now);
        return { kind: "none" };
      };
    },
  };
}

/** *Everything as a file* under it. */
export const importFilePresses: Readonly<Record<string, Decide<Pressed>>> = {
  "suppliers.all": async (tx, event, now) => {
    const { officer, language } = await officerOf(tx, event);
    const drop = officer && (await dropOf(tx, event.value));
    if (drop?.placed !== "supplier_list") return sayNow(language, "help.old_button");
    const here = { conversation: event.in, to: event.in, language };
    const facts = { dropId: drop.id };
    await owe(tx, { ...here, key: `all:${event.key}`, template: "officers.supplier_list_all", facts }, now);
    return { kind: "none" };
  },
};

function officerOf(db: Db | Tx, event: Pressed) {
  return officerWhoMay(db, event.from, "manage", { kind: "people" });
}

async function dropOf(db: Db | Tx, id: string): Promise<Drop | undefined> {
  return isDropId(id) ? dropById(db, id) : undefined;
}
