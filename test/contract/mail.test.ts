import { deafAdapterContract } from "./adapter-contract.ts";
import { mailHarness } from "./mail-harness.ts";

deafAdapterContract("mail", mailHarness);
