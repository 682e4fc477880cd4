// Validation by zod: one object schema, rows parsed one by one.
import { z } from "zod";
import { FIELDS } from "../data/fields.mjs";
import { objectsOf } from "./objects.mjs";

const SCHEMA = z.object(
  Object.fromEntries(
    FIELDS.map((field) => [field.name, field.required ? schemaOf(field) : schemaOf(field).optional()]),
  ),
);

function schemaOf({ type, allowed, pattern, minimum, maximum }) {
  if (allowed) return z.enum(allowed);
  if (pattern) return z.string().regex(new RegExp(`^(?:${pattern})$`));
  if (type === "date") return z.iso.date().refine((text) => text >= minimum && text <= maximum);
  return (type === "integer" ? z.int() : z.number()).min(minimum).max(maximum);
}

export function zod(rows) {
  return {
    name: "zod",
    prepare: objectsOf(rows),
    run(objects) {
      const found = [];
      for (const [row, object] of objects.entries()) {
        const { error } = SCHEMA.safeParse(object);
        if (error) found.push({ row, issues: error.issues });
      }
      return found;
    },
    judge: (found) => ({
      cells: found.reduce((sum, { issues }) => sum + new Set(issues.map(({ path }) => path[0])).size, 0),
      rows: found.length,
    }),
  };
}
