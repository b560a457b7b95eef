/** The two handles to the database that features pass on; only `store.ts` files look behind them. */
export type { Db, Tx } from "../db/client.ts";
