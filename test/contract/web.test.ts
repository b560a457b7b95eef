import { adapterContract } from "./adapter-contract.ts";
import { webHarness } from "./web-harness.ts";

adapterContract("web", webHarness);
