import { z } from "zod";
import { isEdtf } from "./edtf";
import { idSchema } from "./ids";
import { kinds } from "./kinds";
import { modalities } from "./modality";
import { statuses } from "./status";

const text = z.string().trim().min(1, "can't be empty");
const edtf = z.string().refine(isEdtf, { error: (issue) => `"${String(issue.input)}" is not an EDTF date (write 2025-04-17, 2025-04, 2005?, 2023-06-01/2023-06-05 or ../2022-02-24)` });
const webUrl = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

/** What a spelling is. `added` is ours (common knowledge), not a source's. */
export const nameKinds = ["primary", "alias", "transliteration", "short", "former", "added"] as const;

export const nameSchema = z.strictObject({
  value: text,
  kind: z.enum(nameKinds),
  script: z.string().regex(/^[A-Z][a-z]{3}$/, "an ISO 15924 code like Cyrl").optional(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "a BCP 47 tag like ky").optional(),
  /** The source that spells it so; absent where it is ours. */
  source: idSchema.optional(),
});

export const entitySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(kinds),
  name: text,
  names: z.array(nameSchema).default([]),
  description: text.optional(),
  /** The state it belongs to: an entity id. */
  country: idSchema.optional(),
  unnamed: z.literal(true).optional(),
  collective: z.literal(true).optional(),
});

export const sourceKinds = ["article", "press-release", "analysis", "report", "ruling", "dataset", "other"] as const;

export const sourceSchema = z.strictObject({
  id: idSchema,
  dataset: idSchema,
  title: text,
  publisher: text,
  author: text.optional(),
  published: edtf,
  url: webUrl.optional(),
  archivedUrl: webUrl.optional(),
  retrieved: edtf.optional(),
  language: text,
  kind: z.enum(sourceKinds),
  note: text.optional(),
});

export const claimSchema = z.strictObject({
  id: idSchema,
  source: idSchema,
  locator: text,
  subject: idSchema,
  relation: text,
  object: idSchema,
  date: edtf.optional(),
  assertedBy: z.array(text).default([]),
  modality: z.enum(modalities),
  event: idSchema.optional(),
  /** The claim that this one speaks of. */
  about: idSchema.optional(),
  place: text.optional(),
  summary: text,
  status: z.enum(statuses).optional(),
  cameo: z.string().regex(/^\d{2,4}$/, "a CAMEO code is 2 to 4 digits, as text").optional(),
  plover: text.optional(),
  /** What a coded data set says of the event: its name for the type, its Goldstein score, CAMEO's quad class, the story it was read from. */
  eventName: text.optional(),
  goldstein: z.number().min(-10).max(10).optional(),
  quad: z.int().min(1).max(4).optional(),
  story: text.optional(),
  note: text.optional(),
  flags: z.array(z.string().regex(/^(source-error|conflict:[a-z0-9-]+)$/, "a flag is source-error or conflict:some-key")).default([]),
});

export type Name = z.infer<typeof nameSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Claim = z.infer<typeof claimSchema>;

/** What files and stores hold: the records of one or several data sets. */
export interface Records {
  entities: readonly Entity[];
  sources: readonly Source[];
  claims: readonly Claim[];
}
