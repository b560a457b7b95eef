import { createHmac, createPublicKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";

export const APP = "bbbbbbbb-0000-4000-8000-00000000000b";
export const ISSUER = "https://api.botframework.com";
/** Of Microsoft's own tenant that the emulator gets its tokens from. */
const EMULATOR = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

export type TokenKind = keyof ReturnType<typeof tokens>["kinds"];

/** Tokens as Teams signs them, and every way one can be bad. */
export function tokens(serviceUrl: string) {
  const [own, other] = [1, 2].map(() => generateKeyPairSync("rsa", { modulusLength: 2048 }));
  const [kid, elsewhere]: string[] = [randomUUID(), randomUUID()];
  const jwk = own!.publicKey.export({ format: "jwk" });
  const pem = createPublicKey(own!.privateKey).export({ type: "spki", format: "pem" });
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: ISSUER, aud: APP, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3600 };
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const rsa = (signed: string, key = own!.privateKey) =>
    sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url");
  const token = (given: object, alg = "RS256", seal: (signed: string) => string = rsa, keyId = kid) => {
    const signed = `${encode({ typ: "JWT", alg, kid: keyId })}.${encode(given)}`;
    return `${signed}.${seal(signed)}`;
  };
  const kinds = {
    good: () => token(claims),
    none: () => undefined,
    garbage: () => "not.a.token",
    expired: () => token({ ...claims, exp: now - 3600 }),
    notYet: () => token({ ...claims, nbf: now + 3600 }),
    wrongAudience: () => token({ ...claims, aud: randomUUID() }),
    wrongIssuer: () => token({ ...claims, iss: "https://issuer.invalid" }),
    wrongServiceUrl: () => token({ ...claims, serviceurl: "https://service.invalid/" }),
    wrongKey: () => token(claims, "RS256", (signed) => rsa(signed, other!.privateKey)),
    unknownKey: () => token(claims, "RS256", rsa, "nobody's"),
    unsigned: () => token(claims, "none", () => ""),
    confused: () =>
      token(claims, "HS256", (signed) => createHmac("sha256", pem).update(signed).digest("base64url")),
    tampered: () => token(claims).replace(/\.[^.]+\./, `.${encode({ ...claims, exp: now + 99_999 })}.`),
    /** Rightly signed, by a key that signs for other channels. */
    notEndorsed: () => token(claims, "RS256", rsa, elsewhere),
    /** Rightly signed for Microsoft's emulator, which tells of no connector. */
    emulator: () => token({ ...claims, iss: EMULATOR, serviceurl: undefined, ver: "1.0", appid: APP }),
  };
  const key = { ...jwk, use: "sig", alg: "RS256" };
  const published = [
    { ...key, kid, endorsements: ["msteams"] },
    { ...key, kid: elsewhere, endorsements: ["webchat"] },
  ];
  return { kinds, published };
}
