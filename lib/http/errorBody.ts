import { z } from "zod";
import { Problem, isProblem, problemCodes, type Issue } from "../ontology/problem";

const issueSchema = z.strictObject({
  message: z.string(),
  path: z.string().optional(),
  file: z.string().optional(),
  line: z.int().optional(),
  column: z.int().optional(),
});

/** The one error body. */
export const errorBodySchema = z.strictObject({
  error: z.strictObject({
    code: z.enum(problemCodes),
    message: z.string(),
    hint: z.string().optional(),
    line: z.int().optional(),
    column: z.int().optional(),
    issues: z.array(issueSchema).optional(),
  }),
});

/** How many issues an answer lists: a body with a million wrong ids doesn't deserve a million sentences. One more says how many are left. */
const maxIssues = 20;

function listed(issues: Issue[]): Issue[] {
  const left = issues.length - maxIssues;
  return left > 0 ? [...issues.slice(0, maxIssues), { message: `and ${left} more` }] : issues;
}

/** The error body of a problem; it never holds a stack or the cause. */
export function errorBody(problem: Problem): z.infer<typeof errorBodySchema> {
  const { code, message, hint, line, column, issues } = problem;
  return { error: { code, message, hint, line, column, issues: issues && listed(issues) } };
}

/** The problem to answer with. What isn't one of ours is a bug: its stack goes to stderr and nowhere else. */
export function problemOf(error: unknown): Problem {
  if (isProblem(error)) {
    if (error.code === "bug") console.error(error);
    return error;
  }
  console.error(error);
  return new Problem("bug", "Something went wrong inside the server.", { hint: "The server's terminal says what. Please report it." });
}

/** A "bad-input" problem with one issue for each thing a schema found wrong; `what` begins the sentence, e.g. "The request". */
export function problemOfZod(error: z.ZodError, what: string): Problem {
  const issues = error.issues.map(({ message, path }) => ({
    message,
    ...(path.length > 0 ? { path: path.map(String).join(".") } : {}),
  }));
  const [first] = issues;
  const where = first?.path ? `${first.path}: ` : "";
  const others = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : "";
  const message = `${what} isn't as it should be: ${where}${first?.message ?? "not valid"}${others}`;
  return new Problem("bad-input", message, { issues, hint: "GET /api/openapi.json describes every route." });
}
