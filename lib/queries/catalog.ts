import type { z } from "zod";
import { between, betweenAnswer } from "./between";
import { claims, claimsAnswer } from "./claims";
import { commonNeighbors, commonNeighborsAnswer } from "./commonNeighbors";
import { counts, countsAnswer } from "./counts";
import { datasets, datasetsAnswer } from "./datasets";
import { degrees, degreesAnswer } from "./degrees";
import { entity, entityAnswer } from "./entity";
import { expansion, expansionAnswer } from "./expansion";
import type { NamedQuery } from "./namedQuery";
import { neighbors, neighborsAnswer } from "./neighbors";
import { opening, openingAnswer } from "./opening";
import { paths, pathsAnswer } from "./paths";
import { schema, schemaAnswer } from "./schema";
import { search, searchAnswer } from "./search";
import { source, sourceAnswer } from "./source";
import { sources, sourcesAnswer } from "./sources";

/** A named query with the schema of what it answers. */
export interface CatalogEntry<Params extends z.ZodType, Answer extends z.ZodType> {
  query: NamedQuery<Params, z.output<Answer>>;
  answer: Answer;
}

const entry = <Params extends z.ZodType, Answer extends z.ZodType>(query: NamedQuery<Params, z.output<Answer>>, answer: Answer): CatalogEntry<Params, Answer> => ({
  query,
  answer,
});

/** Every named query by name. */
export const catalog = {
  counts: entry(counts, countsAnswer),
  schema: entry(schema, schemaAnswer),
  search: entry(search, searchAnswer),
  entity: entry(entity, entityAnswer),
  degrees: entry(degrees, degreesAnswer),
  expansion: entry(expansion, expansionAnswer),
  neighbors: entry(neighbors, neighborsAnswer),
  between: entry(between, betweenAnswer),
  commonNeighbors: entry(commonNeighbors, commonNeighborsAnswer),
  paths: entry(paths, pathsAnswer),
  claims: entry(claims, claimsAnswer),
  sources: entry(sources, sourcesAnswer),
  source: entry(source, sourceAnswer),
  datasets: entry(datasets, datasetsAnswer),
  opening: entry(opening, openingAnswer),
} as const;
