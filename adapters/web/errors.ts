import { DeliveryError } from "../../src/chat/adapter.ts";

/** The transcript is our own table: what fails there passes, and the key makes a second try harmless. */
export function toDeliveryError(error: unknown): DeliveryError {
  return error instanceof DeliveryError
    ? error
    : new DeliveryError("transient", "unknown", undefined, { cause: error });
}
