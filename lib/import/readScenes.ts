import { join } from "node:path";
import { z } from "zod";
import { idSchema } from "../ontology/ids";
import { Problem, type Issue } from "../ontology/problem";
import { findRelationType } from "../ontology/relationTypes";
import { issueAt, sortIssues } from "./located";
import { readYamlFolder } from "./readYamlFolder";
import { schemaMessage } from "./validate";

const text = z.string().trim().min(1, "can't be empty");
/** YAML numbers reach us as the text that was written. */
const coordinate = z.string().regex(/^[+-]?\d+(\.\d+)?$/, "must be a number like 120 or -4.5").transform(Number);

const openingViewSchema = z.strictObject({
  id: idSchema,
  title: text,
  description: text.optional(),
  note: text.optional(),
  /** Who is shown, and where: canvas units, x to the right and y downwards; `narrow`: where on a screen that is higher than wide. */
  entities: z.array(z.strictObject({ id: idSchema, x: coordinate, y: coordinate, narrow: z.strictObject({ x: coordinate, y: coordinate }).optional() })).min(1, "a scene shows at least one entity"),
  /** Relation types that are shown between them; all when left out. */
  relations: z.array(text.refine((type) => findRelationType(type) !== undefined, "no such relation type")).optional(),
});

/** A view that the explorer can open with. */
export type OpeningView = z.output<typeof openingViewSchema>;

/**
 * Reads the views of a seed folder, `scenes/*.yaml`, one a file, in the order of their file names; none where there is no
 * such folder. Entities not in `known` (ids; nothing is checked when left out) are issues. Throws a `Problem` (bad-input) with all issues.
 */
export async function readScenes(dir: string, known?: ReadonlySet<string>): Promise<OpeningView[]> {
  const views: OpeningView[] = [];
  const issues: Issue[] = [];
  for (const file of (await readYamlFolder(join(dir, "scenes"))) ?? []) {
    issues.push(...file.issues);
    const parsed = openingViewSchema.safeParse(file.value);
    if (!parsed.success) {
      issues.push(...parsed.error.issues.map((issue) => issueAt(file, issue.path, `scene: ${schemaMessage(file.value, issue)}`)));
      continue;
    }
    views.push(parsed.data);
    parsed.data.entities.forEach(({ id }, at) => {
      if (known && !known.has(id)) issues.push(issueAt(file, ["entities", at, "id"], `scene: entity "${id}" is not in the seed`));
    });
  }
  if (issues.length === 0) return views;
  throw new Problem("bad-input", `The scenes in ${dir} have ${issues.length} ${issues.length === 1 ? "issue" : "issues"}`, { issues: sortIssues(issues) });
}
