/** The company that asks in the sample campaign; all of it is clearly made up. */
export const REQUESTER = "Sample Instruments Inc.";
export const OFFICER = {
  name: "Sample Officer",
  email: "officer@sample.invalid",
  roles: ["admin", "compliance"] as const,
};

/** The supplier in whose name the sample files are filled in. */
export const FILLER = "Sample Boards GmbH";

/** Who is asked: each keeps other holidays. */
export const SUPPLIERS = [
  {
    supplier: "Sample Connectors K.K.",
    name: "Sample Contact, Osaka",
    language: "ja",
    timeZone: "Asia/Tokyo",
    country: "JP",
  },
  {
    supplier: FILLER,
    name: "Sample Contact, Munich",
    language: "en",
    timeZone: "Europe/Berlin",
    country: "DE-BY",
  },
  {
    supplier: "Sample Cables S.A. de C.V.",
    name: "Sample Contact, Monterrey",
    language: "en",
    timeZone: "America/Monterrey",
    country: "MX",
  },
  {
    supplier: "Sample Magnets Co., Ltd.",
    name: "Sample Contact, Ningbo",
    language: "en",
    timeZone: "Asia/Shanghai",
    country: "CN",
  },
  {
    supplier: "Sample Coatings LLC",
    name: "Sample Contact, Ohio",
    language: "en",
    timeZone: "America/New_York",
    country: "US-OH",
  },
] as const;
