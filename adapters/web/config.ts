export type WebConfig = {
  /** What people call us, e.g. "https://tinstone.example.com"; https makes cookies Secure. */
  publicUrl: string;
};
