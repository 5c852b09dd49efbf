import { z } from "zod";

/** The longest id we accept, in UTF-16 units. */
export const maxIdLength = 200;

/** An id of ours: any text without control characters, e.g. `person:sadyr-japarov`. Ids of imported data may hold any script. */
export const idSchema = z
  .string()
  .min(1, "an id can't be empty")
  .max(maxIdLength, `an id has at most ${maxIdLength} characters`)
  // eslint-disable-next-line no-control-regex -- control characters are what we look for
  .refine((id) => !/[\u0000-\u001f\u007f]/.test(id), "an id can't hold control characters");
