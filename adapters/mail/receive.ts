import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import type { Route } from "../../src/chat/adapter.ts";
import { parseJson } from "../../src/json.ts";
import { looksLikeEmail } from "../../src/people/email.ts";
import { readBytes } from "../http/body.ts";
import { HttpProblem } from "../http/problem.ts";
import type { MailDeps, MailRefused } from "./deps.ts";
import { MAX_BOUNCE_AGE_MS, MAX_BOUNCE_BYTES } from "./limits.ts";

const BOUNCE = z.object({
  email: z.string().refine(looksLikeEmail),
  kind: z.enum(["permanent", "temporary"]),
});

/**
 * The one thing that comes in: what a mail provider says of bounces, as a script of the operator's passes it on. Signed
 * as `Tinstone-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of t + "." + body>`. Told twice is told once, since an
 * address ends once.
 */
export function bounceRoute(secret: string, deps: Pick<MailDeps, "clock" | "refused" | "bounced">): Route {
  return {
    method: "POST",
    path: "/mail/bounces",
    async handle(request, response) {
      const body = await readBytes(request, MAX_BOUNCE_BYTES);
      const refused = whyRefused(request, body, secret, deps.clock.now());
      if (refused !== undefined) {
        deps.refused(refused);
        response.statusCode = 401;
        response.end();
        return;
      }
      const told = BOUNCE.safeParse(parseJson(body.toString("utf8")));
      if (!told.success) throw new HttpProblem(400, "page.problem.bad_request");
      // A full mailbox is tried again by whoever carries the mail.
      if (told.data.kind === "permanent") await deps.bounced(told.data.email);
      response.statusCode = 204;
      response.end();
    },
  };
}

function whyRefused(
  request: IncomingMessage,
  body: Buffer,
  secret: string,
  now: Date,
): MailRefused | undefined {
  const [, time, signature] =
    /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(String(request.headers["tinstone-signature"])) ?? [];
  if (time === undefined || signature === undefined) return "signature";
  const expected = createHmac("sha256", secret).update(`${time}.`).update(body).digest();
  if (!timingSafeEqual(expected, Buffer.from(signature, "hex"))) return "signature";
  const age = Math.abs(now.getTime() - Number(time) * 1_000);
  return age > MAX_BOUNCE_AGE_MS ? "stale" : undefined;
}
